#include "tests/drivers/sweep/hand.h"

#include <stdexcept>

using namespace drivers;

namespace {

std::unique_ptr<emulators::Wire> lineOf(Line line, emulators::Loop& loop, const Folder& folder) {
    if (line == Line::tcp) return std::make_unique<emulators::TcpWire>(loop, folder / "port");
    return std::make_unique<emulators::PtyWire>(loop, folder / "line", emulators::Pace::atOnce);
}

std::unique_ptr<Device> made(Role role, const DeviceConfig& config, const Sink& sink) {
    switch (role) {
    case Role::cardReader: return make<CardReader>(config, sink);
    case Role::barcodeReader: return make<BarcodeReader>(config, sink);
    case Role::receiptPrinter: return make<ReceiptPrinter>(config, sink);
    case Role::locker: return make<Locker>(config, sink);
    case Role::site: return make<Site>(config, sink);
    case Role::ratingPad: return make<RatingPad>(config, sink);
    default: throw std::logic_error{"no family of that role is on a line"};
    }
}

}  // namespace

Hand::Hand(const Family& family, Line line, const std::map<std::string, std::string>& more)
    : family_{family}, wire_{lineOf(line, loop_, folder_)}, emulator_{family.emulate(loop_, *wire_, dock_)}, more_{more} {
    spoil([](auto bytes) { return bytes; });
}

// A cable that is still to be pulled must not be, while all is taken apart.
Hand::~Hand() {
    loop_.call([&] { wire_->cutNever(); });
}

DeviceConfig Hand::config() const {
    auto* tcp = dynamic_cast<emulators::TcpWire*>(wire_.get());
    DeviceConfig config{family_.driver, tcp ? "tcp:127.0.0.1:" + std::to_string(tcp->port()) : "serial:" + (folder_ / "line").string(), family_.options, {}};
    for (const auto& [name, value] : more_) config.options[name] = value;
    return config;
}

void Hand::start() {
    device_ = made(family_.role, config(), [this](DeviceEvent event) { heard(event); });
    family_.begin(*this);
}

void Hand::heard(const DeviceEvent& event) {
    const std::lock_guard lock{mutex_};
    if (auto* changed = std::get_if<StatusChanged>(&event.what)) status_ = changed->status, since_ = Clock::now();
    well_ += family_.well(event.what);
    came_.notify_all();
}

void Hand::does(const std::string& verb) {
    if (const auto said = dock_.obey(family_.dockName + " " + verb); said != "ok") throw std::runtime_error{verb + " → " + said};
}

bool Hand::goesWell() {
    if (family_.repeats) return comesToGoWell();
    const int before = wellCount();
    exchange();
    return awaits([&] { return well_ > before; });
}

bool Hand::comesToGoWell() {
    const int before = wellCount();
    for (int tries = 0; tries < 50; ++tries) {
        exchange();
        if (awaits([&] { return well_ > before; }, std::chrono::milliseconds{100})) return true;
    }
    return false;
}

bool Hand::awaits(const std::function<bool()>& so, std::chrono::milliseconds atMost) {
    std::unique_lock lock{mutex_};
    return came_.wait_for(lock, atMost, so);
}

Status Hand::status() {
    const std::lock_guard lock{mutex_};
    return status_;
}

Hand::Clock::time_point Hand::since() {
    const std::lock_guard lock{mutex_};
    return since_;
}

int Hand::wellCount() {
    const std::lock_guard lock{mutex_};
    return well_;
}

void Hand::pullAfter(std::size_t bytes) {
    loop_.call([&] {
        pulled_.reset();
        wire_->cutAfter(bytes, [this] {
            const auto now = Clock::now();
            dock_.obey(family_.dockName + " unplug");
            const std::lock_guard lock{mutex_};
            pulled_ = now;
            came_.notify_all();
        });
    });
}

std::optional<Hand::Clock::time_point> Hand::pulled() {
    const std::lock_guard lock{mutex_};
    return pulled_;
}

void Hand::spoil(std::function<emulators::Bytes(emulators::Bytes)> how) {
    loop_.call([&] {
        wire_->spoil([this, how = std::move(how)](emulators::Bytes bytes) {
            bytes = how(std::move(bytes));
            bytes_ += bytes.size();
            return bytes;
        });
    });
}

void Hand::split(bool on) {
    loop_.call([&] { wire_->split(on); });
}
