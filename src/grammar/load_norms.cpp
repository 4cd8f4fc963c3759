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
    std::vector<int>& of_kind = norms->lengths[static_cast<std::size_t>(*kind)];
    of_kind.clear();
    for (const Node& length : lengths.Items()) of_kind.push_back(Minutes(length, 1));
  }
}

constexpr std::array<std::string_view, 4> kNeeded = {"lengths", "usual_from", "break_tolerance",
                                                     "shortest_gap"};

}  // namespace

Norms LoadNorms(const Node& root) {
  Norms norms;
  UpdateNorms(root, &norms);
  for (const std::string_view key : kNeeded) root.At(std::string(key));  // fails when it is missing
  return norms;
}

void UpdateNorms(const Node& root, Norms* norms) {
  root.CheckKeys({"lengths", "usual_from", "break_tolerance", "shortest_gap", "shared_places"});
  if (root.Has("lengths")) LoadLengths(root.At("lengths"), norms);
  if (root.Has("usual_from")) {
    const Node usual_from = root.At("usual_from");
    norms->usual_from = usual_from.Int();
    if (norms->usual_from < 1) usual_from.Fail("a number of talks, 1 or more, is needed here");
  }
  if (root.Has("break_tolerance")) {
    norms->break_tolerance = Minutes(root.At("break_tolerance"), 0);
  }
  if (root.Has("shortest_gap")) norms->shortest_gap = Minutes(root.At("shortest_gap"), 1);
  if (!root.Has("shared_places")) return;
  norms->shared_places.clear();
  for (const std::string& place : root.Strings("shared_places")) {
    norms->shared_places.push_back(LowerCased(place));
  }
}

}  // namespace symd
