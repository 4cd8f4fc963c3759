// wrong-code: the id of a talk that names another session than the one it stands in, or the id of a
// session with the code of another part.
//
// Seen in the record alone. When all talks below a head name one other session, the head is wrong,
// and that is one finding. Ids of sessions that no head prints contradict nothing (orphan-entry).
#include "rules/numbering.h"

namespace symd {
namespace {

class CodeChecker {
 public:
  CodeChecker(const RuleInput& input, Report* report)
      : input_(input), report_(*report), listed_(ListIds(input.programme())) {}

  void Check() {
    for (const Part& part : input_.programme().parts) {
      for (const Session& session : part.sessions) CheckSession(part, session);
    }
  }

 private:
  void CheckSession(const Part& part, const Session& session) {
    const std::string_view named = SessionNamedByTalks(part, session, listed_);
    if (!named.empty()) {
      Add(session.id, "session " + Quote(session.id.value) + " has talks of " + Quote(named),
          FirstTalkId(session), "its first talk");
      return;
    }
    if (ContradictsPart(session, part)) {
      Add(session.id,
          "session " + Quote(session.id.value) + " stands in part " + Quote(part.code.value),
          part.code, "the part");
    }
    for (const Entry& entry : session.entries) {
      const Talk* talk = std::get_if<Talk>(&entry);
      if (talk == nullptr || !Contradicts(talk->id, part, session)) continue;
      const Text& around = session.id ? session.id : part.code;
      Add(talk->id, "talk " + Quote(talk->id.value) + " stands in " + Quote(around.value), around,
          session.id ? "the session" : "the part");
    }
  }

  static Text FirstTalkId(const Session& session) {
    for (const Entry& entry : session.entries) {
      const Talk* talk = std::get_if<Talk>(&entry);
      if (talk != nullptr && talk->id) return talk->id;
    }
    return {};
  }

  void Add(const Text& id, const std::string& message, const Text& other, const char* what) {
    if (report_.CountedOnly()) return;
    Finding finding = FindingAt(input_.HullOf(id.at), message + "; correct the id that is wrong");
    finding.related.push_back({what, input_.HullOf(other.at)});
    report_.Add(std::move(finding));
  }

  const RuleInput& input_;
  Report& report_;
  const ListedIds listed_;
};

void Check(const RuleInput& input, Report* report) { CodeChecker(input, report).Check(); }

}  // namespace

extern const Rule kWrongCode;
const Rule kWrongCode = {
    .name = "wrong-code",
    .family = "structure",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "The id of a talk or session that contradicts the session or part it stands in.",
    .why =
        "Links, overviews and calendars go by the id and lead somewhere else, perhaps to another "
        "talk.",
    .advice = "Find out which of the two is right, the id or the place, and correct the other.",
    .example = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:30

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTJ 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground. We show why.

**Invited Talk**

SYTI 1.3 Mon 16:00 H1

**Thin Ice on the Sea** — ●LISA KLEIN — University of Kiel, Germany

Ice on the sea floats. We show how.
)",
    .near_miss = R"(# Symposium Thin Ice (SYTI)

## SYTI 1: Thin Ice

Time: Monday 15:00–16:00

Location: H1

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.

**Invited Talk**

SYTI 1.2 Mon 15:30 H1

**Thin Ice on Rivers** — ●BEN KURZ — University of Kiel, Germany

Ice on rivers grows from the ground, see SYTJ 1.2 and SYTI 2. We show why.
)",
    .check = Check,
};

}  // namespace symd
