// Tables by text that are asked with views.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "grammar/text_hash.h"

namespace symd {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return HashOfText(text); }
};
template <typename T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;
using TextSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

}  // namespace symd
