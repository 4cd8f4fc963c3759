// orphan-entry: a talk outside every session, a session outside every part.
//
// Seen in the record alone: what no head prints is made from the id of the first talk or session
// below. Each head that is missing is one finding, and where both are, there is one. Web pages may
// lack the part, and plenary talks have no session.
#include "rules/numbering.h"

namespace symd {
namespace {

const Talk* FirstTalk(const Session& session) {
  for (const Entry& entry : session.entries) {
    if (const Talk* talk = std::get_if<Talk>(&entry)) return talk;
  }
  return nullptr;
}

// Where a session without head begins: at the id of its first talk.
Span BeginOf(const RuleInput& input, const Session& session) {
  const Talk* talk = FirstTalk(session);
  return talk == nullptr ? session.span : input.HullOf(talk->id.at);
}

const char* MessageOf(bool outside_part, bool outside_session, bool is_plenary) {
  if (outside_part && outside_session) {
    return "this talk stands outside every part and session; give them their headings";
  }
  if (outside_session)
    return "this talk stands outside every session; give the session its heading";
  return is_plenary ? "this talk stands outside every part; give the part its heading"
                    : "this session stands outside every part; give the part its heading";
}

void CheckPart(const RuleInput& input, const Part& part, Report* report) {
  bool outside_part = HasNoHead(part) && !IsWeb(part.layout);  // told at the first session
  for (const Session& session : part.sessions) {
    const bool outside_session = HasNoHead(session);
    if ((outside_part || outside_session) && !report->CountedOnly()) {
      const bool is_head = session.id && !outside_session;
      report->Add(FindingAt(is_head ? input.HullOf(session.id.at) : BeginOf(input, session),
                            MessageOf(outside_part, outside_session, !session.id)));
    }
    outside_part = false;
  }
}

void Check(const RuleInput& input, Report* report) {
  for (const Part& part : input.programme().parts) CheckPart(input, part, report);
}

}  // namespace

extern const Rule kOrphanEntry;
const Rule kOrphanEntry = {
    .name = "orphan-entry",
    .family = "structure",
    .severity = Severity::kError,
    .fixable = false,
    .finds = "A talk outside every session, or a session outside every part.",
    .why =
        "Title, time, place and chair of the session are lost, or the name of the division. What "
        "the record has of them comes from the ids alone.",
    .advice = "Put the heading back, or correct its form if it is there.",
    .example = R"(# Symposium Thin Ice (SYTI)

**Invited Talk**

SYTI 1.1 Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .near_miss = R"(# Plenary Talks (PV)

**Plenary Talk**

PV I Mon 15:00 H1

**Thin Ice on Lakes** — ●ANNA WEBER — University of Kiel, Germany

Ice grows from the shore. We show how fast.
)",
    .check = Check,
};

}  // namespace symd
