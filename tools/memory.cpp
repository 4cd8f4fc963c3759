// The memory of the command: operator new and delete for a program that reads a file, writes its
// record and ends.
//
// A record is millions of small blocks of few sizes. They are cut from pages that hold one size
// each, so that a block carries no header and a freed one is the next that is handed out; taking
// and giving back are a few instructions. Nothing goes back to the system. Large blocks are
// malloc's. Each thread cuts pages of its own, and hands out again what it was given back, whoever
// cut it: threads share nothing but the number of pages. A build that checks memory keeps the
// allocator that checks.
#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__
#endif
#endif
#ifndef __SANITIZE_ADDRESS__

#include <malloc.h>
#include <sys/mman.h>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

constexpr std::size_t kStep = 16;                      // bytes between two sizes
constexpr std::size_t kLargest = 1024;                 // of a small block
constexpr std::size_t kPage = std::size_t{1} << 15;    // holds blocks of one size
constexpr std::size_t kRegion = std::size_t{1} << 34;  // addresses for all pages
constexpr int kPopulate = 23;                          // MADV_POPULATE_WRITE, where it is known
constexpr std::size_t kSizes = kLargest / kStep + 1;

struct Free {
  Free* next;
};

struct Size {
  Free* freed;
  char* next;  // of the page that is being cut
  char* end;
};

// All zero before the first block is asked for, which is before there is a second thread. What a
// thread has at its end is lost: ours live as long as the command.
thread_local std::array<Size, kSizes> sizes;
std::array<std::uint8_t, kRegion / kPage> size_of_page;
char* region;
std::atomic<std::size_t> pages;
bool without_region;

// Whether small blocks can be cut; else all are malloc's.
bool HasRegion() {
  if (region != nullptr) return true;
  if (without_region) return false;
  void* const place = mmap(nullptr, kRegion, PROT_READ | PROT_WRITE,
                           MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  without_region = place == MAP_FAILED;
#ifdef M_MMAP_THRESHOLD
  // Large blocks that are given back are used again rather than returned and asked for anew.
  mallopt(M_MMAP_THRESHOLD, 1 << 25);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
  if (!without_region) region = static_cast<char*>(place);
  return !without_region;
}

void* Large(std::size_t bytes) {
  void* const block = std::malloc(bytes);
  if (block == nullptr) throw std::bad_alloc();
  return block;
}

// The first block of a new page.
void* OfNewPage(std::size_t number) {
  const std::size_t taken = HasRegion() ? pages.fetch_add(1, std::memory_order_relaxed) : 0;
  if (without_region || taken >= size_of_page.size()) return Large(number * kStep);
  Size& size = sizes[number];
  char* const page = region + taken * kPage;
  size_of_page[taken] = static_cast<std::uint8_t>(number);
  // A size that has filled a page fills the next as well: in one step it costs less.
  if (size.end != nullptr) madvise(page, kPage, kPopulate);
  size.next = page + number * kStep;
  size.end = page + kPage;
  return page;
}

}  // namespace

void* operator new(std::size_t bytes) {
  if (bytes > kLargest) return Large(bytes);
  const std::size_t number = bytes == 0 ? 1 : (bytes + kStep - 1) / kStep;
  Size& size = sizes[number];
  if (Free* const block = size.freed; block != nullptr) {
    size.freed = block->next;
    return block;
  }
  const std::size_t whole = number * kStep;
  if (static_cast<std::size_t>(size.end - size.next) < whole) return OfNewPage(number);
  char* const block = size.next;
  size.next += whole;
  return block;
}

void operator delete(void* block) noexcept {
  const auto at =
      reinterpret_cast<std::uintptr_t>(block) - reinterpret_cast<std::uintptr_t>(region);
  if (at >= kRegion || region == nullptr) return std::free(block);
  Size& size = sizes[size_of_page[at / kPage]];
  size.freed = new (block) Free{size.freed};
}

void operator delete(void* block, std::size_t) noexcept { operator delete(block); }

#endif
