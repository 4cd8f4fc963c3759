// Derivations: what a talk or break does not print but others tell (RECORD.md, "Time").
#pragma once

#include "symd/programme.h"

namespace symd {

// Fills day, date and place of talks from their session, ends of talks from the overview, the break
// behind them, the next talk or the session, and hours of breaks from the talks around them. Each
// derived field names where it comes from; what is known from nowhere stays null.
void DeriveTimes(Programme* programme);

}  // namespace symd
