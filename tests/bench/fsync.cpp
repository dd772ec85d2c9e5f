#include <sstream>

#include "tests/bench/benches.h"
#include "tests/bench/visit.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

// strace -ttt: "PID SECONDS fsync(…" — those that began in between. Unfinished and resumed are two lines, counted once.
int flushesBetween(const std::string& trace, double from, double to) {
    std::istringstream lines(trace);
    int count = 0;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        long pid = 0;
        double when = 0;
        std::string call;
        words >> pid >> when >> call;
        if (when >= from && when <= to && (call.starts_with("fsync(") || call.starts_with("fdatasync("))) ++count;
    }
    return count;
}

double wallClock() { return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count(); }

}  // namespace

// The stand starts what is called kiosk in a folder of programs: here, the same programs with a kiosk under strace.
Figures fsync(const Options& options) {
    Figure figure{"fsync", "fsyncs for the whole of Apply", "", {}, Judged::largest, 3};
    if (!fs::exists("/usr/bin/strace")) throw std::runtime_error("fsync: strace is not here");
    support::TempDir folder;
    for (auto name : {"kiosk-platform", "kiosk-emulators", "locale"}) fs::create_symlink(options.programs / name, folder / name);
    const auto trace = (folder / "trace").string();
    support::writeFile(folder / "kiosk", "#!/bin/sh\nexec strace -f -ttt -e trace=fsync,fdatasync -o " + trace + " " +
                                             (options.programs / "kiosk").string() + " \"$@\"\n");
    fs::permissions(folder / "kiosk", fs::perms::owner_all);
    Rig rig(folder.path(), Screen::offscreen);
    rig.begin();
    support::TerminalStage stage(rig.stand());
    struct Visit { double from = 0, to = 0; };
    std::vector<Visit> visits;
    for (int n = 0; n < 3; ++n) {
        Visit visit{wallClock()};
        apply(rig.stand(), stage, [](auto&, auto) { return false; });
        visit.to = wallClock();
        visits.push_back(visit);
    }
    rig.stand().robot().quit();
    rig.stand().terminal().awaitEnd();
    const auto text = support::contentsOf(trace);
    for (auto& visit : visits) figure.ours.add(flushesBetween(text, visit.from, visit.to));
    figure.note = "fsync and fdatasync of all threads, counted by strace from the first touch until the attract screen is back; "
                  "the journal is tidied when the terminal has stood alone for a minute";
    return {figure};
}

}  // namespace bench
