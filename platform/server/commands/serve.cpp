#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <charconv>
#include <fstream>

#include <fmt/format.h>

#include "platform/server/arguments.h"
#include "platform/server/commands/commands.h"
#include "platform/server/control.h"
#include "platform/server/folder.h"
#include "platform/server/public_web.h"
#include "platform/server/web.h"
#include "platform/wire_time.h"

namespace platform {

namespace {

int portFrom(const std::string& text) {
    int port = -1;
    auto end = text.data() + text.size();
    if (std::from_chars(text.data(), end, port).ptr != end || port < 0 || port > 65535) throw WrongUsage("no port: " + text);
    return port;
}

// Before any thread starts, so that only the one that waits for them gets them.
sigset_t blockEnding() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

// Written beside and renamed: whoever waits for the file never reads half a number.
void writePort(const std::string& file, int port) {
    if (file.empty()) return;
    auto beside = file + ".new";
    std::ofstream(beside) << port << '\n';
    std::filesystem::rename(beside, file);
}

std::string control(const std::string& line, Faults& faults, Clock& clock, const Contract* contract) {
    try {
        if (line.starts_with("fault ")) faults.set(line.substr(6));
        else if (line.starts_with("now ")) clock = clockFrom(line.substr(4));
        else if (line == "violations") return std::to_string(contract ? contract->violations() : 0);
        else return "error: known are: fault NAME, now YYYYMMDDThhmmss, violations";
        return "ok";
    } catch (const std::exception& wrong) {
        return std::string("error: ") + wrong.what();
    }
}

}  // namespace

int serveCommand(const Words& words) {
    Arguments arguments(words, {"--validate", "--with-parent"}, {"--port", "--port-file", "--listen", "--contract", "--now", "--fault", "--public-port", "--public-url"});
    Folder folder{arguments.place(0, "DIR")};
    arguments.noMoreThan(1);
    auto port = portFrom(arguments.option("--port", "0"));
    auto publicPort = portFrom(arguments.option("--public-port", "0"));
    auto ending = blockEnding();
    if (arguments.has("--with-parent")) prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (!std::filesystem::exists(folder.database())) throw std::runtime_error(folder.root.string() + " holds no platform: run kiosk-platform init first");

    Clock clock = clockFrom(arguments.option("--now"));
    Faults faults;
    faults.set(arguments.option("--fault", "none"));
    std::unique_ptr<Contract> contract;
    if (arguments.has("--validate"))
        contract = std::make_unique<Contract>(arguments.has("--contract") ? std::filesystem::path(arguments.option("--contract")) : projectFile("platform/openapi.yaml"));

    Database database(folder.database()), pagesDatabase(folder.database());
    auto seal = loadCertified(folder.certificate("seal"), folder.key("seal"));
    Calendar calendar(folder.calendar());
    {
        auto host = arguments.option("--listen", "127.0.0.1");
        PublicWeb publicWeb({host, publicPort, folder.certificate("server"), folder.key("server")}, clock, faults);
        auto publicUrl = arguments.option("--public-url", fmt::format("https://localhost:{}", publicWeb.port()));
        Pages pages({pagesDatabase, seal, calendar, publicUrl});
        publicWeb.serve(pages);
        Service service({database, seal, calendar, publicUrl});
        WebConfig config{host, port, folder.certificate("ca"),
                         folder.certificate("server"), folder.key("server")};
        Web web(config, service, clock, faults, contract.get());
        Control socket(folder.control(), [&](const std::string& line) { return control(line, faults, clock, contract.get()); });
        writePort(arguments.option("--port-file"), web.port());
        fmt::print("public {}\n", publicUrl);
        fmt::print("ready https://localhost:{}\n", web.port());
        std::fflush(stdout);
        int signal = 0;
        sigwait(&ending, &signal);
    }
    if (!contract || contract->violations() == 0) return 0;
    fmt::print(stderr, "{} violations of the contract\n", contract->violations());
    return 3;
}

}  // namespace platform
