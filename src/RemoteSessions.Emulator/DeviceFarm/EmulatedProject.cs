using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

internal sealed record EmulatedProject(string Arn, long Order, Project Value);
