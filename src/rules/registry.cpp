// The registry: every rule, in the order of RULES.md. A new rule is a file beside this one, a line
// in the declarations and a line in the table.
#include "rules/rule.h"

namespace symd {

// text
extern const Rule kInvalidUtf8;
extern const Rule kLegacyEncoding;
extern const Rule kControlCharacter;
extern const Rule kMojibake;
extern const Rule kUnnormalisedText;
extern const Rule kInterleavedColumns;
extern const Rule kLostHyphen;
extern const Rule kLeftoverHyphen;
extern const Rule kSplitParagraph;
extern const Rule kConverterDamage;
extern const Rule kMissingFinalNewline;
// markup
extern const Rule kGluedBlocks;
extern const Rule kStrayTableRule;
extern const Rule kUnclosedMarkup;
extern const Rule kMixedMarkup;
extern const Rule kUnusedSuppression;
// structure
extern const Rule kNoProgramme;
extern const Rule kUnrecognisedText;
extern const Rule kAmbiguousReading;
extern const Rule kOrphanEntry;
extern const Rule kWrongCode;
extern const Rule kDuplicateId;
extern const Rule kIdGap;
extern const Rule kIdOrder;
extern const Rule kMissingField;
// people
extern const Rule kMissingPresenter;
extern const Rule kSeveralPresenters;
extern const Rule kRepeatedAuthor;
extern const Rule kUncertainNameCase;
extern const Rule kNameVariants;
extern const Rule kPresenterClash;
// affiliation
extern const Rule kUnknownIndex;
extern const Rule kUnusedAffiliation;
extern const Rule kMissingAffiliation;
extern const Rule kOddCountryCase;
extern const Rule kMixedCountryStyles;
extern const Rule kInstitutionVariants;
// overview
extern const Rule kUnlistedTalk;
extern const Rule kVanishedTalk;
extern const Rule kVanishedSession;
extern const Rule kTitleMismatch;
extern const Rule kPresenterMismatch;
extern const Rule kTimeMismatch;
extern const Rule kRoomMismatch;
extern const Rule kKindMismatch;
extern const Rule kRangeMismatch;
// time
extern const Rule kImpossibleTime;
extern const Rule kWeekdayMismatch;
extern const Rule kTalkOverlap;
extern const Rule kOutsideSession;
extern const Rule kRoomClash;
extern const Rule kBreakMismatch;
extern const Rule kUnexplainedGap;
extern const Rule kUnusualLength;
extern const Rule kMissingDate;

const std::vector<const Rule*>& AllRules() {
  static const std::vector<const Rule*> kRules = {
      &kInvalidUtf8,          //
      &kLegacyEncoding,       //
      &kControlCharacter,     //
      &kMojibake,             //
      &kUnnormalisedText,     //
      &kInterleavedColumns,   //
      &kLostHyphen,           //
      &kLeftoverHyphen,       //
      &kSplitParagraph,       //
      &kConverterDamage,      //
      &kMissingFinalNewline,  //
      &kGluedBlocks,          //
      &kStrayTableRule,       //
      &kUnclosedMarkup,       //
      &kMixedMarkup,          //
      &kUnusedSuppression,    //
      &kNoProgramme,          //
      &kUnrecognisedText,     //
      &kAmbiguousReading,     //
      &kOrphanEntry,          //
      &kWrongCode,            //
      &kDuplicateId,          //
      &kIdGap,                //
      &kIdOrder,              //
      &kMissingField,         //
      &kMissingPresenter,     //
      &kSeveralPresenters,    //
      &kRepeatedAuthor,       //
      &kUncertainNameCase,    //
      &kNameVariants,         //
      &kPresenterClash,       //
      &kUnknownIndex,         //
      &kUnusedAffiliation,    //
      &kMissingAffiliation,   //
      &kOddCountryCase,       //
      &kMixedCountryStyles,   //
      &kInstitutionVariants,  //
      &kUnlistedTalk,         //
      &kVanishedTalk,         //
      &kVanishedSession,      //
      &kTitleMismatch,        //
      &kPresenterMismatch,    //
      &kTimeMismatch,         //
      &kRoomMismatch,         //
      &kKindMismatch,         //
      &kRangeMismatch,        //
      &kImpossibleTime,       //
      &kWeekdayMismatch,      //
      &kTalkOverlap,          //
      &kOutsideSession,       //
      &kRoomClash,            //
      &kBreakMismatch,        //
      &kUnexplainedGap,       //
      &kUnusualLength,        //
      &kMissingDate,          //
  };
  return kRules;
}

}  // namespace symd
