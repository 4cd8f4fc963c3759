// All of the library: `#include <symd/symd.h>`.
#pragma once

#include "symd/compare.h"
#include "symd/extract.h"
#include "symd/finding.h"
#include "symd/grammar.h"
#include "symd/norms.h"
#include "symd/programme.h"
#include "symd/result.h"
#include "symd/source.h"
#include "symd/write.h"
