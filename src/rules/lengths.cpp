// Lengths of talks by kind; see lengths.h.
#include "rules/lengths.h"

#include <algorithm>

namespace symd {

void Lengths::Count(TalkKind kind, int minutes) { ++counts_[{kind, minutes}]; }

int Lengths::CountOf(TalkKind kind, int minutes) const {
  const auto found = counts_.find({kind, minutes});
  return found == counts_.end() ? 0 : found->second;
}

bool Lengths::IsNorm(TalkKind kind, int minutes) const {
  const std::vector<int>& usual = norms_->LengthsOf(kind);
  return usual.empty() || std::find(usual.begin(), usual.end(), minutes) != usual.end();
}

bool Lengths::IsUsual(TalkKind kind, int minutes) const {
  return IsNorm(kind, minutes) || CountOf(kind, minutes) >= norms_->usual_from;
}

bool Lengths::IsShort(TalkKind kind, int minutes) const {
  const std::vector<int>& usual = norms_->LengthsOf(kind);
  return !IsUsual(kind, minutes) && minutes < *std::min_element(usual.begin(), usual.end());
}

int Lengths::Common(TalkKind kind) const {
  int all = 0;
  auto most = counts_.end();
  for (auto length = counts_.lower_bound({kind, 0});
       length != counts_.end() && length->first.first == kind; ++length) {
    all += length->second;
    if (most == counts_.end() || length->second > most->second) most = length;
  }
  const bool tells =
      most != counts_.end() && most->second >= norms_->usual_from && all - most->second <= 2;
  return tells ? most->first.second : 0;
}

}  // namespace symd
