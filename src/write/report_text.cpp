// A report for people: findings as compilers print them, in the order of the files.
#include <ostream>

#include "write/reports.h"

namespace symd {

void WriteTextReport(const ReportedFiles& files, std::ostream& out) {
  for (const ReportedFile& file : files) {
    for (const ReportedFinding& finding : file.findings) out << finding.shown;
  }
}

}  // namespace symd
