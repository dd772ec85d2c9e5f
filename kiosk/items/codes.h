#pragma once

#include <string>

// Names of the codes of GB/T 39046-2020 annex A as msgids; empty: the standard knows no such code.
namespace kiosk {

const char* taskTypeName(const std::string& code);   // A.1
const char* levelName(int code);                     // A.2
const char* agencyNatureName(int code);              // A.3
const char* servesName(int code);                    // A.4
const char* formName(int code);                      // A.5
const char* caseKindName(int code);                  // A.6
const char* specialName(int code);                   // A.7
const char* rangeName(int code);                     // 通办范围

}  // namespace kiosk
