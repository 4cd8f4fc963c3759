// What PlainBuilder writes: the text of a Plain, its pieces, and what was taken out of it.
//
// In: stretches of the source in order, each as it is, changed, or removed. Out: the members of a
// Plain, which must outlive it. A piece knows how its bytes were changed and what was removed
// before it; stretches that follow each other unchanged are one piece.
#pragma once

#include <string>
#include <string_view>

#include "text/plain.h"

namespace symd {

class PlainOutput {
 public:
  // Empties the plain; its memory is used again.
  PlainOutput(std::string_view source, Plain* plain);

  std::uint32_t size() const { return static_cast<std::uint32_t>(plain_.buffer_.size()); }

  // Whether a blank here would be one too many.
  bool AtBlank() const { return plain_.buffer_.empty() || plain_.buffer_.back() == ' '; }

  // Takes a whole span of the source as the text; nothing else is added then.
  void SetWhole(Span span);

  void AddExact(Span span);
  void AddChanged(std::string_view text, Span span, Steps steps);

  // A blank that stands for something else, or for nothing printed; not where there is one.
  void AddBlank(Steps steps, Span span = {});

  // The comma between lines of an address; not twice, where a line is nothing but markup.
  void AddComma();

  // The hyphen at the end of what there is was put there by a typesetter.
  void DropHyphen();

  // Markup; it is a change of what follows.
  void Remove(Span span);

  // What changes the text before the next piece, and bytes that are no markup but left out with it.
  void AddGap(Steps steps) { gap_ |= steps; }
  void Drop(Span span, Steps steps);

  void AddTab() { plain_.tabs_.push_back(size()); }
  void Observe(ObservationKind kind, Span span) { plain_.observations_.push_back({kind, span}); }

  // `mark`: where the bold begins that is to be closed; empty when it may be text.
  void OpenBold(Span mark);
  void CloseBold();
  bool bold_open() const { return bold_open_; }

  // Closes what is open, takes off blanks at the end, and composes the letters.
  void Finish();

 private:
  bool EndsInBlank() const;
  void DropLastBlank();
  void EndBold();
  void Compose();

  std::string_view text_;
  Plain& plain_;
  Steps gap_ = 0;
  bool bold_open_ = false;
  Span bold_mark_;
  std::uint32_t bold_begin_ = 0;
};

}  // namespace symd
