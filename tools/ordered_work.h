// Work by several threads whose results are taken in order, whichever is finished first.
//
// In: the number of pieces of work and what does one. Out: each result, in order, in the thread
// that asked. No thread runs further ahead than a few pieces, so that results that wait take
// bounded room.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

namespace symd_tools {

template <typename Result>
class OrderedWork {
 public:
  explicit OrderedWork(unsigned threads)
      : threads_(threads), slots_(std::size_t{threads} * kAhead) {}

  // Calls do_one(i, &result) for each i below `count`, several at once, and take(i, &result) in
  // order. `tick` is called now and then, several times a second while a result is waited for; when
  // it returns false nothing more is begun, and what was begun is ended and taken. Results are used
  // again: do_one finds in them what take left.
  template <typename DoOne, typename Take, typename Tick>
  void Run(std::size_t count, DoOne do_one, Take take, Tick tick) {
    count_ = count;
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < threads_; ++i) threads.emplace_back([&] { Work(do_one); });
    for (std::size_t i = 0; WaitFor(i, tick); ++i) {
      take(i, &Of(i).result);
      Of(i).done = false;
      const std::scoped_lock lock(mutex_);
      taken_ = i + 1;
      room_.notify_all();
    }
  }

 private:
  static constexpr std::size_t kAhead = 4;  // pieces for each thread
  static constexpr std::chrono::milliseconds kTick{100};

  struct Slot {
    Result result = {};
    bool done = false;  // guarded by mutex_ until it is true
  };

  Slot& Of(std::size_t i) { return slots_[i % slots_.size()]; }

  template <typename DoOne>
  void Work(const DoOne& do_one) {
    std::unique_lock lock(mutex_);
    for (;;) {
      room_.wait(lock, [&] { return next_ >= count_ || next_ < taken_ + slots_.size(); });
      if (next_ >= count_) return;
      const std::size_t i = next_++;
      lock.unlock();
      do_one(i, &Of(i).result);
      lock.lock();
      Of(i).done = true;
      done_.notify_one();
    }
  }

  // Whether result i comes; then it is there.
  template <typename Tick>
  bool WaitFor(std::size_t i, const Tick& tick) {
    for (;;) {
      const bool go_on = tick();
      std::unique_lock lock(mutex_);
      if (!go_on && next_ < count_) {
        count_ = next_;
        room_.notify_all();
      }
      if (i >= count_) return false;
      if (done_.wait_for(lock, kTick, [&] { return Of(i).done; })) return true;
    }
  }

  unsigned threads_;
  std::vector<Slot> slots_;
  std::mutex mutex_;
  std::condition_variable room_;  // for another piece
  std::condition_variable done_;  // a piece
  std::size_t count_ = 0;
  std::size_t next_ = 0;   // to be begun
  std::size_t taken_ = 0;  // of the results, all before this
};

}  // namespace symd_tools
