// What plain pdftotext does to words, as far as it shows.
//
// It takes every hyphen at a line's end away, real ones too, and sets a blank behind raised and
// lowered characters. On a page of one column nothing tells it from what is printed; where columns
// were read across, a text that looks like it is not taken into the record.
#pragma once

#include <string_view>

namespace symd {

// "Spin-BahnKopplung", "MaxPlanck-Institut", "D09107": a capital in the midst of small letters, or
// the letter of a country before its postal code.
bool MayLackHyphen(std::string_view text);

// "Nb3 Sn", "LaH10 : Imaging": a formula goes on, or a mark stands alone, behind a digit and a
// blank.
bool MayHaveTornFormula(std::string_view text);

}  // namespace symd
