#include "drivers/emulators/faulty_line.h"
#include "drivers/emulators/locker_speech.h"
#include "drivers/emulators/modbus_module.h"

namespace emulators {

namespace {

class SpeechRelays final : public LockerSpeech {
public:
    SpeechRelays(LockerBoards& boards, Dock& dock, const std::string& device) : boards_{boards} {
        dock.offer(device, "exception", "CODE|off", [this](auto& rest) { exception_ = static_cast<std::uint8_t>(rest == "off" ? 0 : wholeNumberIn(rest)); });
    }

    std::optional<Bytes> next(Bytes& sent) override {
        const auto call = takeModbusCall(sent);
        if (!call) return std::nullopt;
        auto* board = boards_.board(call->device);
        return board ? answer(*board, *call) : Bytes{};
    }

private:
    Bytes answer(LockerBoards::Board& board, const ModbusCall& call) {
        const auto locks = board.doors.size();
        ModbusModule module{call.device, {locks, locks, 0}};
        for (std::size_t i = 0; i < locks; ++i) module.inputs[i] = boards_.shorted(board.doors[i]) && !board.doors[i].broken;
        module.exception = exception_;
        module.pulse = [&](int coil, int) { boards_.pulse(board, coil + 1); };
        return module.answer(call);
    }

    LockerBoards& boards_;
    std::uint8_t exception_ = 0;
};

}  // namespace

std::unique_ptr<LockerSpeech> speakRelays(LockerBoards& boards, Dock& dock, const std::string& device) {
    return std::make_unique<SpeechRelays>(boards, dock, device);
}

}  // namespace emulators
