using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Abstractions;

/// <summary>The error IDs of this module, for errors that don't come from a service.</summary>
public static class ErrorIds
{
    /// <summary>
    /// The error ID that AppStream and WorkSpaces return if a resource doesn't exist. The module also uses this error ID if a service
    /// returns an empty list for a resource that doesn't exist.
    /// </summary>
    public const string ResourceNotFound = ServiceErrorTypes.ResourceNotFound;

    /// <summary>The service couldn't be reached, or the connection was lost before the response arrived.</summary>
    public const string ConnectionError = nameof(ConnectionError);

    /// <summary>The connection was lost during a call that must not be repeated. The service might have carried out the call.</summary>
    public const string OutcomeUnknown = nameof(OutcomeUnknown);

    /// <summary>The service rejected one item of a request and didn't return a reason.</summary>
    public const string RequestRejected = nameof(RequestRejected);

    /// <summary>
    /// The response didn't come from the service or can't be read, for example because it's an HTML page from a proxy or incomplete JSON.
    /// </summary>
    public const string UnreadableResponse = nameof(UnreadableResponse);

    /// <summary>The response was larger than any valid response of the service.</summary>
    public const string ResponseTooLarge = nameof(ResponseTooLarge);

    /// <summary>The service returned the same page token twice.</summary>
    public const string RepeatedPageToken = nameof(RepeatedPageToken);

    /// <summary>The call failed on this machine, but neither the network nor the service caused the failure.</summary>
    public const string CallFailed = nameof(CallFailed);

    /// <summary>No credential source provides credentials.</summary>
    public const string NoCredentials = nameof(NoCredentials);

    /// <summary>An AWS configuration file, setting, or environment variable can't be used.</summary>
    public const string InvalidConfiguration = nameof(InvalidConfiguration);

    /// <summary>The proxy requires authentication (HTTP 407), and credentials are missing or were rejected.</summary>
    public const string ProxyAuthenticationRequired = nameof(ProxyAuthenticationRequired);

    /// <summary>No configuration file contains the specified profile.</summary>
    public const string ProfileNotFound = nameof(ProfileNotFound);

    /// <summary>No Region is specified.</summary>
    public const string NoRegion = nameof(NoRegion);

    /// <summary>The service isn't available in the Region, or the Region is misspelled.</summary>
    public const string InvalidRegion = nameof(InvalidRegion);

    /// <summary>A wait timed out.</summary>
    public const string OperationTimeout = nameof(OperationTimeout);

    /// <summary>The state that a command waits for can no longer be reached.</summary>
    public const string WaitFailed = nameof(WaitFailed);

    /// <summary>The fleet or pool must be stopped before the change, but it isn't stopped.</summary>
    public const string StopNeeded = nameof(StopNeeded);

    /// <summary>The image of a fleet wasn't changed, because the rollout failed for another fleet.</summary>
    public const string RollOutStopped = nameof(RollOutStopped);

    /// <summary>The service didn't report whether the user of a desktop is connected.</summary>
    public const string ConnectionStateUnknown = nameof(ConnectionStateUnknown);

    /// <summary>The value isn't valid. The error occurs before a request is sent.</summary>
    public const string InvalidArgument = nameof(InvalidArgument);

    /// <summary>A file couldn't be read, written, uploaded, or downloaded.</summary>
    public const string TransferFailed = nameof(TransferFailed);

    /// <summary>Another program is using the port that was specified for the emulator.</summary>
    public const string PortInUse = nameof(PortInUse);

    /// <summary>The output file already exists.</summary>
    public const string FileExists = nameof(FileExists);

    /// <summary>No resource has the specified name.</summary>
    public const string NameNotFound = nameof(NameNotFound);

    /// <summary>Several resources have the specified name, but the command requires exactly one resource.</summary>
    public const string NameAmbiguous = nameof(NameAmbiguous);
}
