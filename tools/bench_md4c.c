/* Markdown to HTML with md4c, the yardstick of tools/bench: bench_md4c FILE > page.html
 * Does what md4c's own md2html does: reads the file at once, collects the page, writes it at once. */
#include <md4c-html.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct Page {
  char* text;
  size_t size;
  size_t room;
};

static void Die(const char* what) {
  perror(what);
  exit(2);
}

static void Append(const MD_CHAR* text, MD_SIZE size, void* userdata) {
  struct Page* page = userdata;
  if (page->size + size > page->room) {
    page->room = (page->size + size) / 2 * 3;
    page->text = realloc(page->text, page->room);
    if (page->text == NULL) Die("memory");
  }
  memcpy(page->text + page->size, text, size);
  page->size += size;
}

int main(int argc, char** argv) {
  if (argc != 2) {
    fputs("usage: bench_md4c FILE > page.html\n", stderr);
    return 2;
  }
  FILE* file = fopen(argv[1], "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) Die(argv[1]);
  const long size = ftell(file);
  if (size < 0) Die(argv[1]);
  rewind(file);
  char* text = malloc((size_t)size + 1);
  if (text == NULL || fread(text, 1, (size_t)size, file) != (size_t)size) Die(argv[1]);
  fclose(file);

  struct Page page = {NULL, 0, 0};
  page.room = (size_t)size + (size_t)size / 8 + 64;
  page.text = malloc(page.room);
  if (page.text == NULL) Die("memory");
  if (md_html(text, (MD_SIZE)size, Append, &page, MD_DIALECT_COMMONMARK, 0) != 0) {
    fputs("bench_md4c: md_html failed\n", stderr);
    return 2;
  }
  if (fwrite(page.text, 1, page.size, stdout) != page.size || fflush(stdout) != 0) Die("standard output");
  free(page.text);
  free(text);
  return 0;
}
