namespace RemoteSessions.Commands.AppStream;

/// <summary>One stack with one of its fleets: what AWS lists sessions of.</summary>
internal sealed record StackFleetPair(string StackName, string FleetName);
