// Selection: which rules somebody wants to hear of, and how severe each is to them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "symd/extract.h"
#include "symd/result.h"

namespace symd {

class Selection {
 public:
  // All rules, each as severe as it is.
  Selection();

  // Whether this is the name of a rule or a family, or "all".
  static bool IsName(std::string_view name);

  // Rules of these names are on or off from now on, others stay as they were. A rule's name counts
  // for more than its family's, a family's more than "all", and off more than on by the same name.
  void Turn(std::span<const std::string> on, std::span<const std::string> off);

  // As Turn; when `select` has any names, all other rules are off. Fails when a name is not known.
  Result<bool> Restrict(std::span<const std::string> select, std::span<const std::string> ignore);

  // How severe the rules of that name are from now on.
  void SetSeverity(std::string_view name, Severity severity);

  bool Has(std::string_view rule) const;

  // Leaves the selected findings, and gives them their severities.
  void Apply(std::vector<Finding>* findings) const;

 private:
  struct Setting {
    bool on = true;
    Severity severity;
  };
  std::vector<Setting> settings_;  // of AllRules(), in their order
};

}  // namespace symd
