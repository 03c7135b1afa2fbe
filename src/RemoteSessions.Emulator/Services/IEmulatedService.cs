using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.Services;

/// <summary>An AWS service in the emulator.</summary>
internal interface IEmulatedService : IStoredService
{
    IReadOnlyList<EmulatedOperation> Operations { get; }

    /// <summary>The JSON member that contains the message of an error.</summary>
    string MessageMember => "message";
}
