/*
 * Preloaded into a process, notes for each file how long it was when it was last flushed to the disk: one line "inode size" for each flush, in the file that
 * SYNCED_LOG names. Whatever was written later is lost when the machine loses its power.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static long size_of(int fd, struct stat *s) {
    return fstat(fd, s) == 0 && S_ISREG(s->st_mode) ? (long)s->st_size : -1;
}

static void note(struct stat *s, long size) {
    const char *path = getenv("SYNCED_LOG");
    if (path == NULL || size < 0) {
        return;
    }
    int log = open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (log >= 0) {
        char line[64];
        int length = snprintf(line, sizeof line, "%lu %ld\n", (unsigned long)s->st_ino, size);
        if (write(log, line, length) != length) {
            abort();
        }
        close(log);
    }
}

static int flush(const char *name, int fd) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    struct stat s;
    long size = size_of(fd, &s); /* before: what is written meanwhile may be missing */
    int result = real(fd);
    if (result == 0) {
        note(&s, size);
    }
    return result;
}

int fsync(int fd) { return flush("fsync", fd); }
int fdatasync(int fd) { return flush("fdatasync", fd); }
