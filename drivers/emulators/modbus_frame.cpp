#include "drivers/emulators/modbus_frame.h"

namespace emulators {

namespace {

constexpr std::size_t requestBytes = 8;   // of every function that is known here

std::uint16_t crc16(Bytes::const_iterator from, Bytes::const_iterator to) {
    unsigned crc = 0xFFFF;
    for (; from != to; ++from) {
        crc ^= *from;
        for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ 0xA001u : crc >> 1;
    }
    return static_cast<std::uint16_t>(crc);
}

std::uint8_t low(int value) { return static_cast<std::uint8_t>(value & 0xFF); }
std::uint8_t high(int value) { return static_cast<std::uint8_t>(value >> 8 & 0xFF); }

Bytes closed(Bytes frame) {
    const int crc = crc16(frame.begin(), frame.end());
    frame.push_back(low(crc));
    frame.push_back(high(crc));
    return frame;
}

}  // namespace

std::optional<ModbusCall> takeModbusCall(Bytes& sent) {
    if (sent.size() < requestBytes) return std::nullopt;
    const auto end = sent.begin() + requestBytes;
    const int crc = crc16(sent.begin(), end - 2);
    if (sent[6] != low(crc) || sent[7] != high(crc)) {
        sent.clear();
        return std::nullopt;
    }
    const ModbusCall call{sent[0], sent[1], sent[2] << 8 | sent[3], sent[4] << 8 | sent[5]};
    sent.erase(sent.begin(), end);
    return call;
}

Bytes modbusBits(const ModbusCall& call, const std::vector<bool>& bits) {
    Bytes frame{call.device, call.function, low(static_cast<int>((bits.size() + 7) / 8))};
    frame.resize(3 + (bits.size() + 7) / 8);
    for (std::size_t i = 0; i < bits.size(); ++i)
        if (bits[i]) frame[3 + i / 8] = static_cast<std::uint8_t>(frame[3 + i / 8] | 1 << i % 8);
    return closed(std::move(frame));
}

Bytes modbusRegisters(const ModbusCall& call, const std::vector<std::uint16_t>& values) {
    Bytes frame{call.device, call.function, low(static_cast<int>(2 * values.size()))};
    for (auto value : values) frame.insert(frame.end(), {high(value), low(value)});
    return closed(std::move(frame));
}

Bytes modbusWritten(const ModbusCall& call) {
    return closed({call.device, call.function, high(call.address), low(call.address), high(call.value), low(call.value)});
}

Bytes modbusException(const ModbusCall& call, std::uint8_t code) {
    return closed({call.device, static_cast<std::uint8_t>(call.function | 0x80), code});
}

}  // namespace emulators
