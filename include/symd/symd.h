// All of the library: `#include <symd/symd.h>`.
#pragma once

#include "symd/baseline.h"
#include "symd/compare.h"
#include "symd/config.h"
#include "symd/extract.h"
#include "symd/finding.h"
#include "symd/fix.h"
#include "symd/grammar.h"
#include "symd/norms.h"
#include "symd/programme.h"
#include "symd/report.h"
#include "symd/result.h"
#include "symd/rules.h"
#include "symd/selection.h"
#include "symd/source.h"
#include "symd/write.h"
