// Result<T>: a value, or the reason why the world did not give one.
//
// Only the world fails (DESIGN.md, law 1): a file that cannot be read, a grammar that is wrong. No
// text is ever an error. The message is for a person: lower case, what was seen where, what to do.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace symd {

struct Error {
  std::string message;
};

template <typename T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT: converts on purpose
  Result(Error error) : state_(std::move(error)) {}  // NOLINT: converts on purpose

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Only when ok().
  T& value() { return std::get<0>(state_); }
  const T& value() const { return std::get<0>(state_); }

  // Only when not ok().
  const std::string& error() const { return std::get<1>(state_).message; }

 private:
  std::variant<T, Error> state_;
};

}  // namespace symd
