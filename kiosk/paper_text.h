#pragma once

#include <array>
#include <optional>

#include "drivers/device.h"
#include "kiosk/config.h"
#include "kiosk/draft.h"
#include "kiosk/instant.h"

namespace kiosk {

// A paper, line by line. Papers are Chinese whatever the screen speaks, so their words are not looked up in the resident's
// language; an English line stands beneath where the session is English.
class PaperText {
public:
    using Align = drivers::Receipt::Align;
    PaperText(const Draft&, const Config&, const std::string& title);

    void text(std::string words, Align align = Align::left, bool bold = false);
    void english(std::string words, Align align = Align::left) { if (english_) text(std::move(words), align); }
    void row(std::string label, std::string value);
    void rule();
    void code(std::string data, std::string caption, std::string englishCaption);   // a QR code, and what it is good for

    drivers::Receipt end(Instant now);               // where and when, whom to ask
    // The same with a code of this number, which any terminal scans. Without `scan` there is none.
    drivers::Receipt finish(const std::string& number, Instant now, const char* scan = "扫此码可在自助终端查办件进度",
                            const char* inEnglish = "Scan at any terminal for the progress");

private:
    void add(drivers::Receipt::Line line) { receipt_.lines.push_back(std::move(line)); }

    const Config& config_;
    bool english_;
    std::optional<std::array<std::string, 3>> code_{};
    drivers::Receipt receipt_;
};

}  // namespace kiosk
