#include "drivers/modbus/frames.h"

#include <fmt/core.h>
#include <modbus/modbus.h>
#include <sys/select.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <functional>
#include <system_error>

#include "drivers/descriptor.h"

// They mean something else in every other file.
#undef ON
#undef OFF
#undef TRUE
#undef FALSE

namespace drivers {

namespace {

using Function = ModbusAsk::Function;
using Values = std::vector<std::uint16_t>;

// All that comes lies there before libmodbus looks; so it never waits. Zero would mean for ever.
constexpr std::uint32_t noPatience = 1;

std::array<std::uint8_t, 6> writeCoilRequest(const ModbusAsk& ask) {
    const auto byte = [](int value) { return static_cast<std::uint8_t>(value); };
    return {byte(ask.device), byte(static_cast<int>(ask.function)), byte(ask.address >> 8), byte(ask.address), byte(ask.value >> 8), byte(ask.value)};
}

}  // namespace

ModbusException::ModbusException(int code_)
    : std::runtime_error{fmt::format("the device says no with {}: {}", code_, ::modbus_strerror(MODBUS_ENOBASE + code_))}, code{code_} {}

struct ModbusFrames::Parts {
    Parts() {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) != 0) throw std::system_error{errno, std::generic_category(), "no socket pair"};
        library = Descriptor{ends[0]}, ours = Descriptor{ends[1]};
        if (ends[0] >= FD_SETSIZE) throw std::runtime_error{"too many descriptors are open for libmodbus"};   // it uses select
        ::modbus_set_socket(context.get(), ends[0]);
        ::modbus_set_response_timeout(context.get(), 0, noPatience);
        ::modbus_set_byte_timeout(context.get(), 0, noPatience);
    }

    // libmodbus sends the request and looks for the answer, in one call.
    int run(const ModbusAsk& ask, Values& values) {
        ::modbus_set_slave(context.get(), ask.device);
        values.assign(static_cast<std::size_t>(ask.count), 0);
        std::vector<std::uint8_t> bits(static_cast<std::size_t>(ask.count));
        int done = -1;
        switch (ask.function) {
        case Function::readCoils: done = ::modbus_read_bits(context.get(), ask.address, ask.count, bits.data()); break;
        case Function::readInputs: done = ::modbus_read_input_bits(context.get(), ask.address, ask.count, bits.data()); break;
        case Function::readRegisters: return ::modbus_read_registers(context.get(), ask.address, ask.count, values.data());
        case Function::readInputRegisters: return ::modbus_read_input_registers(context.get(), ask.address, ask.count, values.data());
        case Function::writeCoil: values.clear(); return writeCoil(ask);
        }
        values.assign(bits.begin(), bits.end());
        return done;
    }

    // Not modbus_write_bit, which knows on and off but no pulse.
    int writeCoil(const ModbusAsk& ask) {
        const auto wanted = writeCoilRequest(ask);
        std::array<std::uint8_t, MODBUS_MAX_ADU_LENGTH> said{};
        ::modbus_send_raw_request(context.get(), wanted.data(), static_cast<int>(wanted.size()));
        if (::modbus_receive_confirmation(context.get(), said.data()) < 0) return -1;
        if (std::equal(wanted.begin(), wanted.end(), said.begin())) return 1;
        const bool refused = said[0] == wanted[0] && said[1] == (wanted[1] | 0x80);
        errno = refused ? MODBUS_ENOBASE + said[2] : EMBBADDATA;
        return -1;
    }

    // What lies in the pair is emptied: nothing may be left for the next question.
    std::vector<std::uint8_t> empty(const Descriptor& end) {
        std::vector<std::uint8_t> all(2 * MODBUS_MAX_ADU_LENGTH);
        std::size_t come = 0;
        for (ssize_t count; (count = ::recv(end.get(), all.data() + come, all.size() - come, 0)) > 0;)
            if ((come += static_cast<std::size_t>(count)) == all.size()) come = 0;
        all.resize(come);
        return all;
    }

    Descriptor library, ours;
    std::unique_ptr<modbus_t, decltype(&::modbus_free)> context{::modbus_new_rtu("none", 9600, 'N', 8, 1), &::modbus_free};
};

ModbusFrames::ModbusFrames() : parts_{std::make_unique<Parts>()} {}
ModbusFrames::~ModbusFrames() = default;

std::vector<std::uint8_t> ModbusFrames::request(const ModbusAsk& ask) {
    Values none;
    parts_->run(ask, none);
    return parts_->empty(parts_->ours);
}

std::optional<Values> ModbusFrames::answer(const ModbusAsk& ask, std::span<const std::uint8_t> received) {
    const auto function = static_cast<std::uint8_t>(ask.function);
    for (; received.size() >= 5; received = received.subspan(1)) {
        if (received[0] != ask.device || (received[1] & 0x7F) != function) continue;
        const auto frame = received.first(std::min<std::size_t>(received.size(), MODBUS_MAX_ADU_LENGTH));
        (void)!::send(parts_->ours.get(), frame.data(), frame.size(), MSG_NOSIGNAL);
        Values values;
        errno = 0;
        const int done = parts_->run(ask, values);
        const int why = errno;
        parts_->empty(parts_->ours);
        parts_->empty(parts_->library);
        if (done >= 0) return values;
        if (why > MODBUS_ENOBASE && why < EMBBADCRC) throw ModbusException{why - MODBUS_ENOBASE};
    }
    return std::nullopt;
}

std::size_t ModbusFrames::answerBytes(const ModbusAsk& ask) {
    const auto count = static_cast<std::size_t>(ask.count);
    switch (ask.function) {
    case Function::readCoils: case Function::readInputs: return 5 + (count + 7) / 8;
    case Function::readRegisters: case Function::readInputRegisters: return 5 + 2 * count;
    case Function::writeCoil: break;
    }
    return 8;
}

}  // namespace drivers
