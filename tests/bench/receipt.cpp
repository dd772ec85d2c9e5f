#include <fmt/format.h>

#include <thread>

#include "drivers/catalogue.h"
#include "drivers/emulators/escpos_printer.h"
#include "drivers/receipt_printers/escpos/layout.h"
#include "drivers/receipt_printers/escpos/text.h"
#include "tests/bench/benches.h"
#include "tests/drivers/support/heard.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace bench {
namespace {

namespace fs = std::filesystem;
using drivers::Receipt;

constexpr int lineCount = 40;
constexpr auto code = "JJ1:12430681007000T4442026112300010001:7Q2A";
enum class Script { chinese, latin };

std::vector<std::string> words(Script script) {
    std::vector<std::string> all;
    for (int n = 1; n <= lineCount; ++n)
        all.push_back(script == Script::chinese ? fmt::format("第{}项：请带身份证到便民服务中心窗口", n) : fmt::format("Item {}: bring your card to the service desk", n));
    return all;
}

Receipt receipt(Script script) {
    Receipt made;
    for (auto& line : words(script)) made.lines.push_back(Receipt::Text{line});
    made.lines.push_back(Receipt::Qr{code});
    return made;
}

// What a peer sends for the same lines; nothing when it is not installed.
std::optional<std::size_t> peerBytes(const std::string& which, Script script, const support::TempDir& folder) {
    const fs::path modules = fs::path{SOURCE_DIR} / "build/bench/npm";
    if (!fs::exists(modules / "node_modules")) return std::nullopt;
    std::string lines;
    for (auto& line : words(script)) lines += line + "\n";
    support::writeFile(folder / "lines", lines + code + "\n");
    const auto script_ = fmt::format("node {}/tests/bench/receipt_peers.mjs {} {} < {} > {}", SOURCE_DIR, modules.string(), which, (folder / "lines").string(), (folder / "bytes").string());
    support::run({"sh", {"-c", script_}});
    return support::contentsOf(folder / "bytes").size();
}

Figure bytesFigure(const std::string& peer, const std::string& which, Script script, std::size_t ours, const support::TempDir& folder) {
    Figure figure{"receipt", fmt::format("bytes of 40 lines and a QR code, {}", script == Script::chinese ? "Chinese" : "Latin"), "", {}, Judged::largest};
    figure.ours.add(static_cast<double>(ours));
    if (const auto theirs = peerBytes(which, script, folder)) {
        figure.limit = static_cast<double>(*theirs);
        figure.note = fmt::format("the limit is what npm's {} sends for the same lines", peer);
    } else {
        figure.note = fmt::format("npm's {} is not here to be compared with", peer);
    }
    return figure;
}

// The driver and the emulated printer on a serial line of 115200 baud, at the printer's own speed.
Samples firstDots(int runs) {
    Samples samples;
    for (int n = 0; n < runs; ++n) {
        support::TempDir folder;
        emulators::Loop loop;
        emulators::Dock dock{loop};
        emulators::PtyWire wire{loop, folder / "printer", emulators::Pace::likeTheWire};
        emulators::EscposPrinter printer{loop, wire, dock, {.device = {}, .paper = folder / "paper"}};
        Heard heard;
        auto driver = drivers::make<drivers::ReceiptPrinter>({"escpos", "serial:" + (folder / "printer").string(), {}}, heard.sink());
        heard.next<drivers::DeviceFacts>();
        std::this_thread::sleep_for(std::chrono::milliseconds{50});     // a resident has not touched it for a while
        const auto began = Clock::now();
        driver->print("job", receipt(Script::chinese));
        while (!printer.hasInk()) std::this_thread::sleep_for(std::chrono::microseconds{100});
        samples.add(milliseconds(Clock::now() - began));
    }
    return samples;
}

}  // namespace

Figures receipt(const Options& options) {
    const drivers::RasterFont font{drivers::fontFiles("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#7")};
    const auto chinese = receipt(Script::chinese), latin = receipt(Script::latin);
    support::TempDir folder;
    const auto opening = Clock::now();
    drivers::encode(U"一", drivers::EscposProfile::Charset::gb18030);    // as the driver does when it starts
    const auto opened = milliseconds(Clock::now() - opening);
    Samples encoding;
    std::size_t ours = 0;
    for (int n = 0; n < 10 * options.runs; ++n) {
        const auto began = Clock::now();
        ours = drivers::layOut(chinese, {}, font).size();
        encoding.add(milliseconds(Clock::now() - began));
    }
    return {{"receipt", "encode 40 lines with a QR code", "ms", encoding, Judged::p95, 2, {}, "-", fmt::format("when iconv's tables are open; the driver's thread opens them when it starts ({:.1f} ms here)", opened)},
            bytesFigure("node-thermal-printer 4", "thermal", Script::chinese, ours, folder),
            bytesFigure("@point-of-sale/receipt-printer-encoder 3", "pos", Script::latin, drivers::layOut(latin, {}, font).size(), folder),
            {"receipt", "print() → first dot", "ms", firstDots(options.runs), Judged::p95, 20, {}, "-",
             "real driver, emulated printer, a pseudo terminal on which the printer's replies take the time of 115200 baud; what is sent is not slowed "
             "down: on a real line each of the about 30 bytes before the first line and of the first line itself takes 87 µs more"}};
}

}  // namespace bench
