#include "drivers/lockers/locker_modbus/locker_modbus.h"

#include "drivers/lockers/board_locker.h"
#include "drivers/modbus/master.h"

namespace drivers {

namespace {

constexpr BoardRules rulesModbus{1, 247, 64, true};
constexpr int flashOn = 0x0200;                     // 0x0200 + channel: on for so many tenths of a second, then off by itself

struct Relays { int pulseTenths, firstCoil, firstInput; };

Relays relaysFrom(OptionWords& options) {
    return {options.number("pulse_tenths", 5, 1, 10), options.number("first_coil", 0, 0, 0xFF), options.number("first_input", 0, 0, 0xFFFF)};
}

class BusModbus final : public LockerBus {
public:
    BusModbus(std::unique_ptr<Transport> pipe, HalfDuplex::Patience patience, Relays relays) : master_{std::move(pipe), patience}, relays_{relays} {}

    Taken open(const LockerBoard&, int lock) override;
    DoorState door(const LockerBoard& board, int lock, int tries) override { return read(board, lock, 1, tries).front(); }
    std::vector<DoorState> doors(const LockerBoard& board, int tries) override { return read(board, 1, board.locks, tries); }
    void listen() override { master_.line().listen([](auto& noise) { return noise.clear(), false; }); }
    const Transport& pipe() const override { return master_.line().pipe(); }

private:
    std::vector<DoorState> read(const LockerBoard&, int lock, int count, int tries);
    std::vector<std::uint16_t> ask(const ModbusAsk&, int tries);

    ModbusMaster master_;
    Relays relays_;
};

// The board itself ends the pulse: a relay that a program should let go of burns its coil when the program dies.
LockerBus::Taken BusModbus::open(const LockerBoard& board, int lock) {
    try {
        ask({ModbusAsk::Function::writeCoil, board.address, flashOn + relays_.firstCoil + lock - 1, 1, relays_.pulseTenths}, 1);
        return Taken::yes;
    } catch (const Timeout&) {
        // The answer may be lost and the door open all the same. It tells.
    } catch (const AskAgain&) {
    }
    return Taken::unanswered;
}

std::vector<DoorState> BusModbus::read(const LockerBoard& board, int lock, int count, int tries) {
    std::vector<DoorState> states;
    for (auto bit : ask({ModbusAsk::Function::readInputs, board.address, relays_.firstInput + lock - 1, count, 0}, tries))
        states.push_back(doorState(board, bit != 0));
    return states;
}

std::vector<std::uint16_t> BusModbus::ask(const ModbusAsk& question, int tries) {
    try {
        return master_.ask(question, tries);
    } catch (const ModbusException& no) {
        throw BoardRefuses{faultOf(no)};
    }
}

}  // namespace

std::unique_ptr<Locker> makeLockerModbus(const DeviceConfig& config, Sink sink) {
    OptionWords options{config.options};
    auto settings = lockerSettings(options, rulesModbus);
    const auto relays = relaysFrom(options);
    return std::make_unique<BoardLocker>(config, settings, std::move(sink), [patience = settings.patience, relays](auto pipe, auto) {
        return std::make_unique<BusModbus>(std::move(pipe), patience, relays);
    });
}

std::vector<std::string> lockerModbusMistakes(const DeviceConfig& config) {
    OptionWords options{config.options};
    lockerSettings(options, rulesModbus);
    relaysFrom(options);
    checkAddress(options, config.address);
    return options.mistakes();
}

}  // namespace drivers
