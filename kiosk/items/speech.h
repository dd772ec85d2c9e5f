#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "kiosk/localised.h"
#include "ui/text.h"

namespace kiosk {

// Words about an item in one language. Papers are Chinese whatever the screen speaks: with Language::zh a msgid is the words.
class Speech {
public:
    explicit Speech(ui::Language language) : language_(language) {}

    // Of a code that nobody named there are no words; gettext would answer with its header.
    std::string operator()(const char* msgid) const { return language_ == ui::Language::zh || !*msgid ? msgid : ui::_(msgid); }
    const std::string& operator()(const Localised& text) const { return text.in(language_); }
    std::vector<std::string> operator()(const std::vector<Localised>& texts) const {
        std::vector<std::string> all;
        for (auto& text : texts) all.push_back(text.in(language_));
        return all;
    }
    template <class... Values> std::string filled(const char* msgid, const Values&... values) const {
        return fmt::format(fmt::runtime((*this)(msgid)), values...);
    }
    ui::Language language() const { return language_; }

private:
    ui::Language language_;
};

std::string joined(const std::vector<std::string>& parts, const char* between = "、");

}  // namespace kiosk
