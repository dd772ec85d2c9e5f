#include <fmt/format.h>
#include <time.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "drivers/barcode_readers/picture_codes/picture_codes.h"
#include "drivers/pictures/frame.h"
#include "tests/bench/benches.h"
#include "tests/codes/hard_pictures.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

// The looks were tuned on pictures 1 … 14 of each kind; these are others.
constexpr int firstPicture = 7001, picturesEach = 14, plainPictures = 1000;

struct Truth { fs::path file; std::string format, trouble, text; };
using Read = std::map<std::string, std::string>;     // file name → text

// Made once, and kept: it takes minutes.
fs::path hardSet(const Options& options) {
    const auto folder = fs::path{SOURCE_DIR} / fmt::format("build/bench/codes-{}-{}-{}", firstPicture, picturesEach, plainPictures);
    if (fs::exists(folder / "whole")) return folder;
    support::run({options.programs / "kiosk-hard-set", {folder.string(), std::to_string(picturesEach), std::to_string(plainPictures), std::to_string(firstPicture)}}, std::chrono::minutes{30});
    support::writeFile(folder / "whole", "");
    return folder;
}

std::vector<Truth> truthsOf(const fs::path& folder) {
    std::vector<Truth> all;
    std::istringstream lines{support::contentsOf(folder / "truth.tsv")};
    for (std::string name, format, trouble, text; std::getline(lines, name, '\t') && std::getline(lines, format, '\t') && std::getline(lines, trouble, '\t') && std::getline(lines, text);)
        all.push_back({folder / "hard" / name, format, trouble, text});
    return all;
}

// What the budget is counted in.
double processorMilliseconds() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

drivers::GreyImage greyPicture(const fs::path& file) {
    const auto bytes = support::contentsOf(file);
    return drivers::greyOf(drivers::pictureFrame({bytes.begin(), bytes.end()}));
}

struct OurReading { Read right; int wrong = 0; Samples times, hitTimes; };

OurReading readByUs(const std::vector<Truth>& truths) {
    OurReading ours;
    for (auto& truth : truths) {
        const auto picture = greyPicture(truth.file);
        const auto began = Clock::now();
        const auto codes = drivers::codesIn(picture);
        const auto took = milliseconds(Clock::now() - began);
        ours.times.add(took);
        for (auto& code : codes) code.text == truth.text ? void(ours.right[truth.file.filename()] = code.text) : void(++ours.wrong);
        if (!codes.empty()) ours.hitTimes.add(took);
    }
    return ours;
}

// A line a picture: file, format, milliseconds, text.
struct PeerReading { Read right; int wrong = 0; Samples hitTimes; };

std::optional<PeerReading> readByWasm(const std::vector<Truth>& truths, const support::TempDir& folder) {
    const fs::path modules = fs::path{SOURCE_DIR} / "build/bench/npm";
    if (!fs::exists(modules / "node_modules/zxing-wasm")) return std::nullopt;
    std::string files;
    for (auto& truth : truths) files += truth.file.string() + "\n";
    support::writeFile(folder / "files", files);
    support::run({"sh", {"-c", fmt::format("xargs -n 2000 node {}/tests/bench/zxing_wasm.mjs {} < {} > {}", SOURCE_DIR, modules.string(), (folder / "files").string(), (folder / "wasm").string())}},
                 std::chrono::minutes{20});
    PeerReading reading;
    std::map<std::string, std::string> texts;
    for (auto& truth : truths) texts[truth.file] = truth.text;
    std::istringstream lines{support::contentsOf(folder / "wasm")};
    for (std::string file, format, took, text; std::getline(lines, file, '\t') && std::getline(lines, format, '\t') && std::getline(lines, took, '\t') && std::getline(lines, text);) {
        if (format == "-") continue;
        text == texts[file] ? void(reading.right[fs::path{file}.filename()] = text) : void(++reading.wrong);
        reading.hitTimes.add(std::stod(took));
    }
    return reading;
}

// zbarimg knows neither Data Matrix nor PDF417; it is run on every picture by itself, so its time has a program's start in it.
std::optional<PeerReading> readByZbar(const std::vector<Truth>& truths, const support::TempDir& folder) {
    PeerReading reading;
    for (auto& truth : truths) {
        const auto began = Clock::now();
        support::run({"sh", {"-c", fmt::format("command -v zbarimg >/dev/null || exit 0; zbarimg -q --raw --nodbus {} > {} 2>/dev/null; true", truth.file.string(), (folder / "zbar").string())}});
        const auto took = milliseconds(Clock::now() - began);
        if (!fs::exists(folder / "zbar")) return std::nullopt;
        std::istringstream lines{support::contentsOf(folder / "zbar")};
        bool any = false;
        for (std::string line; std::getline(lines, line); any = true)
            line == truth.text ? void(reading.right[truth.file.filename()] = line) : void(++reading.wrong);
        if (any) reading.hitTimes.add(took);
    }
    return reading;
}

std::string byTrouble(const std::vector<Truth>& truths, const OurReading& ours, const std::optional<PeerReading>& wasm, const std::optional<PeerReading>& zbar) {
    std::string words;
    for (auto trouble : codes::troubles) {
        int all = 0, us = 0, them = 0, others = 0;
        for (auto& truth : truths) {
            if (truth.trouble != codes::nameOf(trouble)) continue;
            const auto name = truth.file.filename().string();
            ++all, us += int(ours.right.count(name)), them += wasm ? int(wasm->right.count(name)) : 0, others += zbar ? int(zbar->right.count(name)) : 0;
        }
        words += fmt::format("{}{} {}/{}/{} of {}", words.empty() ? "" : ", ", codes::nameOf(trouble), us, them, others, all);
    }
    return words;
}

Figure missesFigure(const std::vector<Truth>& truths, const OurReading& ours, const std::optional<PeerReading>& wasm, const std::optional<PeerReading>& zbar) {
    const auto all = static_cast<double>(truths.size());
    Figure figure{"codes", fmt::format("of {} hard pictures not read", truths.size()), "", {}, Judged::largest};
    figure.ours.add(all - static_cast<double>(ours.right.size()));
    if (wasm) figure.limit = all - static_cast<double>(wasm->right.size());
    const auto share = [&](const std::optional<PeerReading>& peer) { return peer ? fmt::format("{:.1f} %", 100 * static_cast<double>(peer->right.size()) / all) : std::string{"not here"}; };
    figure.note = fmt::format("read: ours {:.1f} %, zxing-wasm {} (the limit is what it does not read), zbarimg {}; wrong: {}/{}/{}; ours/zxing-wasm/zbarimg by trouble: {}",
                              100 * static_cast<double>(ours.right.size()) / all, share(wasm), share(zbar), ours.wrong, wasm ? wasm->wrong : 0, zbar ? zbar->wrong : 0,
                              byTrouble(truths, ours, wasm, zbar));
    return figure;
}

std::string medianOf(const std::optional<PeerReading>& peer) { return peer && !peer->hitTimes.empty() ? fmt::format("{:.1f} ms", peer->hitTimes.median()) : "not here"; }

}  // namespace

Figures codes(const Options& options) {
    const auto folder = hardSet(options);
    const auto truths = truthsOf(folder);
    const support::TempDir scratch;
    const auto ours = readByUs(truths);
    const auto wasm = readByWasm(truths, scratch), zbar = readByZbar(truths, scratch);
    Samples plain;
    int falsePositives = 0;
    for (auto& entry : fs::directory_iterator(folder / "plain")) {
        const auto picture = greyPicture(entry.path());
        const auto began = processorMilliseconds();
        falsePositives += int(drivers::codesIn(picture).size());
        plain.add(processorMilliseconds() - began);
    }
    Samples lies, mistakes;
    lies.add(falsePositives);
    mistakes.add(ours.wrong);
    return {missesFigure(truths, ours, wasm, zbar),
            {"codes", "a picture with a code that was read", "ms", ours.hitTimes, Judged::median, 15, {}, "-",
             fmt::format("zxing-wasm {}, zbarimg {} with its start; all hard pictures: p95 {:.1f} ms, longest {:.1f} ms", medianOf(wasm), medianOf(zbar), ours.times.p95(), ours.times.largest())},
            {"codes", "a picture without a code, of the processor", "ms", plain, Judged::p95, 33, {}, "-", "the budget is 30 ms, and a look that began within it is ended"},
            {"codes", fmt::format("codes seen in {} pictures that hold none", plain.count()), "", lies, Judged::largest, 0},
            {"codes", "hard pictures read wrong", "", mistakes, Judged::largest, wasm ? std::optional<double>(wasm->wrong) : std::nullopt, {}, "-",
             "in a single frame; live, several must agree. The limit is zxing-wasm's: the check digit of a creased EAN-13 lets one in ten by"}};
}

}  // namespace bench
