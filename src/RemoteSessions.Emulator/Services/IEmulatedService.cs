using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.Services;

/// <summary>An AWS service that the emulator has.</summary>
internal interface IEmulatedService : IStoredService
{
    IReadOnlyList<EmulatedOperation> Operations { get; }

    /// <summary>The member of an error that has its text.</summary>
    string MessageMember => "message";
}
