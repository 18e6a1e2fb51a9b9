#pragma once
/// System calls that Swift's Glibc overlay does not show or cannot call.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <fcntl.h>
#include <unistd.h>
#include <sched.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <linux/fs.h>
#include <linux/openat2.h>

/// Swaps two paths in one step. Returns 0, or -1 with errno set.
static inline int congkhai_exchange(int folder, const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, folder, first, folder, second, RENAME_EXCHANGE);
}

/// Renames `first` to `second` unless something stands there. Returns 0, or -1 with errno set.
static inline int congkhai_rename_fresh(int folder, const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, folder, first, folder, second, RENAME_NOREPLACE);
}

/// Opens a file below `folder` for reading and follows no symbolic link on the way. -1 with errno set.
static inline int congkhai_open_beneath(int folder, const char *path) {
  struct open_how how = {.flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW,
                         .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS};
  int file = (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
  if (file >= 0 || (errno != ENOSYS && errno != EPERM)) return file;
  return openat(folder, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
}

/// How many columns the terminal behind a descriptor shows, or 0 where it is none.
static inline int congkhai_terminal_columns(int descriptor) {
  struct winsize size;
  if (!isatty(descriptor) || ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col > 0 ? size.ws_col : 80;
}

/// How many processors this process may run on at once; at least 1.
static inline int congkhai_processors(void) {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  int count = CPU_COUNT(&set);
  return count > 0 ? count : 1;
}

/// A file that lives in memory and is gone when it is closed; other libraries open it by `/proc/self/fd/<number>`.
/// -1 with errno set.
static inline int congkhai_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

/// Keeps memory that was freed for what is asked for next, instead of giving it back to the kernel each time: libraries
/// that take and free large blocks for every file (a workbook's compressor) otherwise fault every page in again.
static inline void congkhai_keep_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 128 << 20);
}
