#include "drivers/modbus/master.h"

namespace drivers {

namespace {

constexpr int acknowledged = 5, busy = 6;   // Modbus Application Protocol 7: ask again later

constexpr int illegalFunction = 1, illegalValue = 3;

}  // namespace

Fault faultOf(const ModbusException& no) {
    const bool ourMistake = no.code >= illegalFunction && no.code <= illegalValue;
    return ourMistake ? Fault{Fault::Kind::notConfigured, no.what(), Remedy::configuration} : Fault{Fault::Kind::moduleFailed, no.what(), Remedy::maintenance};
}

std::vector<std::uint16_t> ModbusMaster::ask(const ModbusAsk& ask, int tries) {
    std::vector<std::uint16_t> values;
    const auto understand = [&](HalfDuplex::Bytes& received) {
        try {
            auto answer = frames_.answer(ask, received);
            if (answer) values = *std::move(answer);
            return answer.has_value();
        } catch (const ModbusException& no) {
            if (no.code == busy || no.code == acknowledged) throw AskAgain{no.what()};
            throw;
        }
    };
    line_.ask(frames_.request(ask), ModbusFrames::answerBytes(ask), understand, tries);
    return values;
}

}  // namespace drivers
