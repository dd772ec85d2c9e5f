#pragma once

#include <string>
#include <vector>

#include "platform/server/clock.h"

// The commands of kiosk-platform. Each returns the exit status; throws WrongUsage, or std::exception with one line.
namespace platform {

using Words = std::vector<std::string>;

int initCommand(const Words&);
int demoCommand(const Words&);
int serveCommand(const Words&);
int approveCommand(const Words&);
int acceptCommand(const Words&);
int returnCommand(const Words&);
int supplementCommand(const Words&);
int papersCommand(const Words&);
int revokeCommand(const Words&);
int deceasedCommand(const Words&);
int casesCommand(const Words&);
int catalogueCommand(const Words&);
int receivedCommand(const Words&);
int shelveCommand(const Words&);
int postCommand(const Words&);
int deliveredCommand(const Words&);
int handedOverCommand(const Words&);
int collectionsCommand(const Words&);
int parcelsCommand(const Words&);
int identityCommand(const Words&);
int payCommand(const Words&);
int refundCommand(const Words&);
int ordersCommand(const Words&);
int billCommand(const Words&);
int announceCommand(const Words&);
int announcementsCommand(const Words&);
int withdrawCommand(const Words&);
int ratingsCommand(const Words&);
int replyCommand(const Words&);
int complaintsCommand(const Words&);
int dispatchCommand(const Words&);
int appointmentsCommand(const Words&);
int callCommand(const Words&);
int superviseCommand(const Words&);
int eventsCommand(const Words&);
int helpsCommand(const Words&);
int helpedCommand(const Words&);

// The time to work with: --now, else the environment's KIOSK_PLATFORM_NOW, else the system's.
Clock clockFrom(const std::string& now);

}  // namespace platform
