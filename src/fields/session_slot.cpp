// When and where a session is: "Time: Monday 15:00–17:45 Location: H1", on one line or two.
#include <algorithm>

#include "fields/reader.h"
#include "fields/when.h"

namespace symd {

BlockFields ReadTime(const FieldContext& context, const Block& block) {
  Plain& plain = context.scratch.plain;
  WhenFields fields;
  Range value = ReadLabelled(context, block, &plain).value;
  const When when = ReadWhen(plain, value, context.grammar, &context.values);
  fields.slot = when.slot;
  // "Time: Monday 15:00–17:45 Location: H1"
  value.begin = when.end;
  const std::string_view rest = plain.Slice(value);
  const std::size_t label = std::min(rest.find_first_not_of(" ,;"), rest.size());
  const std::size_t colon = rest.find(':', label);
  if (colon != std::string_view::npos &&
      context.grammar.list(WordList::kPlaceLabels).Has(rest.substr(label, colon - label))) {
    const std::uint32_t begin = value.begin + static_cast<std::uint32_t>(colon) + 1;
    context.values.Own(plain, {value.begin, begin});
    fields.slot.room = context.values.Make(plain, Trimmed(plain.text(), {begin, value.end}));
    fields.kind = KindOfPlace(context, fields.slot.room.value);
  }
  return Box(std::move(fields));
}

BlockFields ReadPlace(const FieldContext& context, const Block& block) {
  Plain& plain = context.scratch.plain;
  WhenFields fields;
  fields.slot.room = context.values.Make(plain, ReadLabelled(context, block, &plain).value);
  fields.kind = KindOfPlace(context, fields.slot.room.value);
  return Box(std::move(fields));
}

}  // namespace symd
