#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
#include <string.h>

/// The literal of a node with its length in bytes, which Swift would have to count a byte at a time.
static inline const char *_Nullable congkhai_literal(cmark_node *_Nonnull node, size_t *_Nonnull length) {
  const char *text = cmark_node_get_literal(node);
  *length = text ? strlen(text) : 0;
  return text;
}
