// Lengths: how long talks of each kind take, in a document or in one of its sessions.
#pragma once

#include <map>
#include <utility>

#include "symd/norms.h"
#include "symd/programme.h"

namespace symd {

class Lengths {
 public:
  explicit Lengths(const Norms& norms) : norms_(&norms) {}

  void Count(TalkKind kind, int minutes);
  int CountOf(TalkKind kind, int minutes) const;

  // Usual by the norms, or because several talks here are as long. A kind without norms has no
  // unusual length.
  bool IsUsual(TalkKind kind, int minutes) const;

  // Shorter than any length that is usual.
  bool IsShort(TalkKind kind, int minutes) const;

  // The length that all talks of a kind have here, but for two at most: one odd time makes two odd
  // lengths. 0 when there are too few to tell.
  int Common(TalkKind kind) const;

 private:
  bool IsNorm(TalkKind kind, int minutes) const;

  const Norms* norms_;
  std::map<std::pair<TalkKind, int>, int> counts_;
};

}  // namespace symd
