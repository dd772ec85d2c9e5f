#include "kiosk/program.h"

#include <malloc.h>
#include <pthread.h>
#include <systemd/sd-daemon.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <thread>

#include "kiosk/control_desk.h"
#include "kiosk/home.h"
#include "kiosk/journey.h"
#include "kiosk/line_server.h"
#include "kiosk/loop_watch.h"
#include "kiosk/robot.h"
#include "kiosk/starts.h"
#include "kiosk/state_lock.h"
#include "kiosk/terminal.h"
#include "ui/speech/bell.h"
#include "ui/speech/voice.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using namespace std::chrono;

Tick timeNow() {
    return {time_point_cast<milliseconds>(system_clock::now()), duration_cast<milliseconds>(steady_clock::now().time_since_epoch())};
}

const char* screenName(const ui::Prompt& prompt) {
    static constexpr std::array names{"attract", "search", "choice", "notice", "present", "form", "typing", "reading", "signature", "review",
                                      "working", "outcome", "trouble", "case_progress", "document", "date", "region", "bill", "camera", "phone_code", "rating",
                                      "farewell", "out_of_service",
                                      "pass_code", "board", "adjust", "target_walk"};
    static_assert(names.size() == std::variant_size_v<ui::Prompt>);
    return names[prompt.index()];
}

// SIGTERM and SIGINT are blocked in every thread and taken here, so nothing runs inside a signal handler.
class Signals {
public:
    explicit Signals(std::function<void()> stop) {
        sigemptyset(&set_);
        for (int signal : {SIGTERM, SIGINT, SIGUSR1}) sigaddset(&set_, signal);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
        thread_ = std::jthread([this, stop = std::move(stop)] {
            int signal = 0;
            sigwait(&set_, &signal);
            if (signal != SIGUSR1) stop();
        });
    }
    ~Signals() { pthread_kill(thread_.native_handle(), SIGUSR1); }

private:
    sigset_t set_{};
    std::jthread thread_;
};

// What the loop serves once the first frame stands: opened in the order in which a resident would miss it.
struct Service {
    StateLock lock;
    Journal journal;
    Catalogue catalogue;
    AttachedDevices devices;
    platform::Client client;
    Terminal terminal;
    TapeDeck tapes;
    ControlDesk desk;
    std::optional<ControlServer> control;

    Service(const Config& config, Inbox& inbox, StateLock taken, Tick now)
        : lock(std::move(taken)), journal(config.paths.state, config.terminal, now.now),
          catalogue(config.paths.state, config.paths.assets / "services", stepKinds(), [&inbox] { inbox.wake(); }),
          devices(config, [&inbox](drivers::DeviceEvent event) { inbox.push(std::move(event)); }),
          client(config.platform, [&inbox](platform::Reply reply) { inbox.push(std::move(reply)); }),
          terminal(config, journal, catalogue, client, devices.all(), now),
          tapes(config, terminal, journal, [this](auto& folder) { openAnew(folder); }),
          desk(terminal, journal, tapes) {
        if (!config.paths.control.empty())
            control.emplace(config.paths.control, [&inbox](ControlRequest request) { inbox.push(std::move(request)); });
    }

    void openAnew(const std::filesystem::path& folder) {
        terminal.letGo();
        devices.record(folder);
        terminal.attached(devices.all());
    }
};

}  // namespace

struct Program::Parts {
    Config config;
    std::optional<std::filesystem::path> robotSocket;
    Inbox inbox;
    std::atomic<bool> stopping{false};
    Signals signals{[this] { stopping = true; inbox.wake(); }};
    ui::Window window{config.panel, config.fonts};
    ui::Voice voice{config.voice, [this] { inbox.wake(); }};
    ui::Bell bell{config.voice};
    std::string voiceTrouble{};
    Robot robot{window, voice};
    std::optional<LineServer> robotServer;
    std::optional<Service> service;
    LoopWatch watch;
    milliseconds watchdog{0}, watchdogAt{0};
    int spared = 0;                                  // the terminal's rests after which memory was given back

    Parts(Config read, std::optional<std::filesystem::path> socket) : config(std::move(read)), robotSocket(std::move(socket)) {}

    // Before curl, devices, the journal and the catalogue are touched: what a resident sees first.
    void firstFrame() {
        ui::loadTexts(config.paths.locale);
        ui::View view;
        view.surround = surround(config, timeNow().now, ui::Language::zh, true);
        view.prompt = home({}, {}, {Health{}, config, WorkingDays{}, timeNow().now, ui::Language::zh});
        window.show(view);
        sd_notify(0, "READY=1");
    }

    bool open() {
        auto lock = StateLock::take(config.paths.state);
        if (!lock) return false;
        auto now = timeNow();
        if (!config.record.empty()) std::filesystem::create_directories(config.record);
        auto starts = countStart(config.paths.state, now.now);
        service.emplace(config, inbox, std::move(*lock), now);
        logIncident(Incident::started, JIUJIN_VERSION);
        if (starts == Starts::tooMany) {
            service->terminal.outOfService(ui::_("本机需要检修。"), Incident::restartedTooOften);
        }
        // No resident may come in while tapes are made; who makes them says when the terminal is to be used.
        if (!config.record.empty()) service->terminal.outOfService(ui::_("本机需要检修。"), Incident::recording);
        if (robotSocket)
            robotServer.emplace(*robotSocket, [this](std::string line, auto reply) { inbox.push(RobotRequest{std::move(line), std::move(reply)}); },
                                minutes{2}, "error: the terminal did not answer");
        std::uint64_t micros = 0;
        if (sd_watchdog_enabled(0, &micros) > 0) watchdog = milliseconds{micros / 2000};
        return true;
    }

    void turn() {
        window.sleep(inbox.descriptor(), untilNext());
        watch.begin();
        auto& terminal = service->terminal;
        auto now = timeNow();
        terminal.on(now);
        for (auto& message : inbox.drain()) take(message, now);
        service->desk.look(now.now);
        for (bool again = true; again;) {            // an answer may bring up another screen
            const auto view = terminal.view();
            auto answers = window.show(view);
            for (auto& answer : answers) {
                terminal.on(answer);
                service->desk.look(now.now);
            }
            again = !answers.empty();
            if (!again) speak(view);
        }
        spareMemory();
        if (robot.waiting()) robot.look(scene(), now.steady);
        if (watchdog.count() > 0 && now.steady >= watchdogAt) {
            watchdogAt = now.steady + watchdog;
            sd_notify(0, "WATCHDOG=1");
        }
        watch.end();
    }

    // Once behind each resident: what writing, speaking and printing took, in every thread's heap.
    void spareMemory() {
        if (service->terminal.rests() == spared) return;
        spared = service->terminal.rests();
        window.spareMemory();
        ::malloc_trim(0);
    }

    void speak(const ui::View& view) {
        voice.follow(view, window.widgets(), window.attention());
        bell.follow(view);
        auto trouble = voice.trouble();
        if (trouble.empty()) trouble = bell.trouble();
        if (!trouble.empty() && trouble != voiceTrouble) logIncident(Incident::voiceSilent, trouble);
        if (trouble != voiceTrouble) service->terminal.voiceTrouble(trouble);
        voiceTrouble = trouble;
    }

    milliseconds untilNext() const {
        auto until = service->terminal.nextTick();
        if (robot.waiting()) until = std::min<milliseconds>(until, milliseconds{50});
        if (watchdog.count() > 0) until = std::min(until, watchdog);
        return until;
    }

    void take(Message& message, const Tick& now) {
        auto& terminal = service->terminal;
        if (auto* device = std::get_if<drivers::DeviceEvent>(&message)) terminal.on(std::move(*device));
        if (auto* reply = std::get_if<platform::Reply>(&message)) terminal.on(std::move(*reply));
        if (auto* asked = std::get_if<ControlRequest>(&message)) service->desk.take(*asked);
        if (auto* asked = std::get_if<RobotRequest>(&message)) {
            if (asked->line == "turn") asked->reply(watch.longest());
            else if (robot.on(*asked, scene(), now.steady)) stopping = true;
        }
    }

    Robot::Scene scene() const { return {screenName(service->terminal.view().prompt), service->terminal.lastOutcome()}; }
};

Program::Program(Config config, std::optional<std::filesystem::path> robot) : parts_(new Parts(std::move(config), std::move(robot))) {}
Program::~Program() = default;

int Program::run() {
    auto& parts = *parts_;
    parts.firstFrame();
    if (!parts.open()) {
        logIncident(Incident::stopped, "another kiosk has " + parts.config.paths.state.string());
        return 1;
    }
    while (!parts.stopping && !parts.window.closed()) parts.turn();
    sd_notify(0, "STOPPING=1");
    forgetStarts(parts.config.paths.state);
    logIncident(Incident::stopped);
    return 0;
}

}  // namespace kiosk
