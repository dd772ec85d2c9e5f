#include <fmt/format.h>
#include <malloc.h>
#include <unistd.h>

#include "tests/bench/benches.h"
#include "tests/bench/processes.h"
#include "tests/ui/text_input/characters.h"
#include "tests/ui/text_input/writer.h"

namespace bench {
namespace {

double ownMemory() {
    ::malloc_trim(0);
    return memoryOf({::getpid()}).proportional;
}

// What a pad takes while it is open and leaves behind when it is closed.
template <class Write>
std::string memoryBy(ui::Writer& writer, Write write) {
    const double before = ownMemory();
    write();
    const double open = ownMemory();
    writer.way("way_code");
    return fmt::format("; {:.1f} MB more while the pad is open, {:.1f} MB after it is closed: glyphs, and the library's code", open - before, ownMemory() - before);
}

// The finger is lifted, what may be chosen stands there: engine and layout, without drawing.
template <class Act>
double timed(ui::Writer& writer, Act act) {
    writer.screen.now += std::chrono::seconds{1};
    const auto began = Clock::now();
    act();
    writer.look();
    return milliseconds(Clock::now() - began);
}

}  // namespace

Figures pinyin(const Options& options) {
    ui::Writer writer;
    Figure figure{"pinyin", "pinyin keystroke → candidates", "ms", {}, Judged::p95, 10};
    const auto type = [&] {
        for (const char* letters : {"bishizhen", "miluoshi", "wangxiaoming", "hunanshengyueyangshi", "zhonghuarenmingongheguo"}) {
            for (const char* key = letters; *key; ++key)
                figure.ours.add(timed(writer, [&] { writer.screen.tap(std::string{"key_"} + *key); }));
            while (writer.screen.find("candidate_lead")) writer.tap("key_delete");
        }
    };
    figure.note = "libpinyin's data comes from the disk's cache" + memoryBy(writer, type);
    writer.way("way_pinyin");
    for (int run = 1; run < options.runs; ++run) type();
    return {figure};
}

Figures handwriting(const Options& options) {
    ui::Writer writer;
    writer.way("way_handwriting");
    Figure figure{"handwriting", "handwritten stroke → candidates", "ms", {}, Judged::p95, 50};
    const auto write = [&] {
        for (const auto& character : {ui::yong(), ui::ren(), ui::wang()}) {
            for (const ui::Stroke& stroke : character) figure.ours.add(timed(writer, [&] { writer.write({stroke}); }));
            writer.tap("key_clear");
        }
    };
    figure.note = "the model is read once, with the first stroke" + memoryBy(writer, write);
    writer.way("way_handwriting");
    for (int run = 1; run < options.runs; ++run) write();
    return {figure};
}

}  // namespace bench
