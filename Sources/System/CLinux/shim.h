#pragma once
/// System calls that Swift's Glibc overlay does not show or cannot call.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <fcntl.h>
#include <unistd.h>
#include <sys/syscall.h>
#include <linux/fs.h>

/// Swaps two paths in one step. Returns 0, or -1 with errno set.
static inline int congkhai_exchange(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}
