// norms → Norms; see load_norms.h.
#include "grammar/load_norms.h"

#include "symd/names.h"
#include "text/unicode.h"

namespace symd {
namespace {

constexpr int kMinutesOfDay = 24 * 60;

int Minutes(const Node& node, int least) {
  const int minutes = node.Int();
  if (minutes < least || minutes > kMinutesOfDay) {
    node.Fail("a number of minutes from " + std::to_string(least) + " to 1440 is needed here");
  }
  return minutes;
}

void LoadLengths(const Node& root, Norms* norms) {
  for (const auto& [name, lengths] : root.Members()) {
    const auto kind = names::Find<TalkKind>(names::kTalkKinds, name);
    if (!kind) {
      root.Fail("'" + name + "' is no kind of talk" +
                Suggestion(name, {names::kTalkKinds.begin(), names::kTalkKinds.end()}));
    }
    for (const Node& length : lengths.Items()) {
      norms->lengths[static_cast<std::size_t>(*kind)].push_back(Minutes(length, 1));
    }
  }
}

}  // namespace

Norms LoadNorms(const Node& root) {
  root.CheckKeys({"lengths", "usual_from", "break_tolerance", "shortest_gap", "shared_places"});
  Norms norms;
  LoadLengths(root.At("lengths"), &norms);
  const Node usual_from = root.At("usual_from");
  norms.usual_from = usual_from.Int();
  if (norms.usual_from < 1) usual_from.Fail("a number of talks, 1 or more, is needed here");
  norms.break_tolerance = Minutes(root.At("break_tolerance"), 0);
  norms.shortest_gap = Minutes(root.At("shortest_gap"), 1);
  for (const std::string& place : root.Strings("shared_places")) {
    norms.shared_places.push_back(LowerCased(place));
  }
  return norms;
}

}  // namespace symd
