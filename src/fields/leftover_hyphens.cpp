// Hyphens left inside of lines; see leftover_hyphens.h.
#include "fields/leftover_hyphens.h"

#include <algorithm>
#include <string>

namespace symd {
namespace {

class Judge {
 public:
  Judge(const Source& source, const GrammarData& grammar, const DocumentWords& words)
      : source_(source), grammar_(grammar), words_(words) {}

  // How the pieces beside a hyphen are joined; kLine: as they are printed.
  Joint JointAt(const InnerHyphen& hyphen) const {
    if (!hyphen.plain.empty()) return IsSpelling(hyphen) ? Joint::kLine : Joint::kHyphen;
    constexpr std::uint32_t kNear = 80;  // bytes of a line
    const std::uint32_t from = hyphen.left.end - std::min(hyphen.left.end, kNear);
    const std::string_view right = source_.Slice(hyphen.right);
    const Joint joint =
        JointOf(source_.Slice({from, hyphen.left.end + 1}), right, grammar_, words_);
    // "pre- rather than post-annealed": a word of its own behind the hyphen, and nothing that says
    // more.
    const std::string_view left = source_.Slice(hyphen.left);
    const bool doubt = joint == Joint::kHyphen && PlainCount(hyphen) == 0 &&
                       words_.Count(right) > 0 && !IsPrefix(left);
    return doubt ? Joint::kLine : joint;
  }

  // Whether the document has the plain word, and nowhere the piece before the hyphen.
  bool IsShown(const InnerHyphen& hyphen) const {
    return PlainCount(hyphen) > 0 && words_.Count(source_.Slice(hyphen.left)) == 0;
  }

 private:
  // "light-emitting", "nano-structure": the plain form beside it has lost its hyphen, or is as
  // good.
  bool IsSpelling(const InnerHyphen& hyphen) const {
    const std::string_view left = source_.Slice(hyphen.left);
    const std::string_view right = source_.Slice(hyphen.right);
    return grammar_.list(WordList::kHyphenFirst).Has(left) ||
           grammar_.list(WordList::kHyphenLast).Has(right) ||
           (grammar_.list(WordList::kJoinedFirst).Has(left) && words_.Count(right) > 0);
  }

  bool IsPrefix(std::string_view word) const {
    return grammar_.list(WordList::kJoinedFirst).Has(word) ||
           grammar_.list(WordList::kHyphenFirst).Has(word);
  }

  std::uint32_t PlainCount(const InnerHyphen& hyphen) const {
    std::string plain(source_.Slice(hyphen.left));
    return words_.Count(plain.append(source_.Slice(hyphen.right)));
  }

  const Source& source_;
  const GrammarData& grammar_;
  const DocumentWords& words_;
};

}  // namespace

LeftoverHyphens JudgeHyphens(const Source& source, std::span<const InnerHyphen> doubtful,
                             const GrammarData& grammar, const DocumentWords& words) {
  LeftoverHyphens leftover;
  const Judge judge(source, grammar, words);
  for (const InnerHyphen& hyphen : doubtful) {
    const Joint joint = judge.JointAt(hyphen);
    if (joint == Joint::kLine) continue;
    leftover.all.push_back({hyphen.left.end + 1, hyphen.right.begin, joint});
    if (joint != Joint::kHyphen || !judge.IsShown(hyphen)) continue;
    leftover.observations.push_back(
        {ObservationKind::kLeftoverHyphen, {hyphen.left.begin, hyphen.right.end}, hyphen.plain});
  }
  return leftover;
}

void AddPlainLine(Span line, Joint joint, std::span<const LeftoverHyphen> hyphens,
                  std::vector<PlainLine>* lines) {
  auto hyphen =
      std::upper_bound(hyphens.begin(), hyphens.end(), line.begin,
                       [](std::uint32_t at, const LeftoverHyphen& h) { return at < h.end; });
  for (; hyphen != hyphens.end() && hyphen->next < line.end; ++hyphen) {
    lines->push_back({{line.begin, hyphen->end}, joint});
    joint = hyphen->joint;
    line.begin = hyphen->next;
  }
  lines->push_back({line, joint});
}

}  // namespace symd
