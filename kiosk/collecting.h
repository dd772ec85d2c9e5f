#pragma once

#include <string>
#include <vector>

#include "kiosk/config.h"
#include "kiosk/draft.h"
#include "kiosk/items/speech.h"

namespace kiosk {

// How the result of this application is collected: where, when, with what. Empty: it hangs on a choice that nobody was asked for.
std::string collectingWords(const Draft&, const SiteConfig&, const Speech&);
// What comes next, as the receipt's screen says it: what the item has of its own, how the result is collected, where to ask.
std::vector<std::string> nextWords(const Draft&, const SiteConfig&, const Speech&);

// 邮政双向专递: to whom the originals are sent, and how.
std::string papersInWords(const platform::PapersIn&, const Speech&);
// Now that there is a result: how it is had. `way`: print, window, locker, post; empty: by printing.
std::string readyWords(const std::string& way, const Speech&);
// By what it is known that they have it: 邮寄到家，邮政快递 EM123456789CN.
std::string handedOverWords(const platform::HandedOver&, const Speech&);

}  // namespace kiosk
