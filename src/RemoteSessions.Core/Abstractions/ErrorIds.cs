using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Abstractions;

/// <summary>The error ids that are ours, for what no service says.</summary>
public static class ErrorIds
{
    /// <summary>AppStream's and WorkSpaces' own id for what doesn't exist; ours where their response is an empty list.</summary>
    public const string ResourceNotFound = ServiceErrorTypes.ResourceNotFound;

    /// <summary>The service could not be reached, or the connection broke before a response.</summary>
    public const string ConnectionError = nameof(ConnectionError);

    /// <summary>The connection broke after a call that must not be repeated: it may have been carried out.</summary>
    public const string OutcomeUnknown = nameof(OutcomeUnknown);

    /// <summary>The service rejected one item of a request, and gave no reason.</summary>
    public const string RequestRejected = nameof(RequestRejected);

    /// <summary>The response was not the service's (an HTML page of a proxy, cut or foreign JSON).</summary>
    public const string UnreadableResponse = nameof(UnreadableResponse);

    /// <summary>The response was larger than any that the service gives.</summary>
    public const string ResponseTooLarge = nameof(ResponseTooLarge);

    /// <summary>A list came back with a page token that it had given before.</summary>
    public const string RepeatedPageToken = nameof(RepeatedPageToken);

    /// <summary>The call failed on this machine, for no reason of the network or the service.</summary>
    public const string CallFailed = nameof(CallFailed);

    /// <summary>No credentials were found in any source that the AWS SDK tries.</summary>
    public const string NoCredentials = nameof(NoCredentials);

    /// <summary>An AWS configuration file, setting, or environment variable can't be used.</summary>
    public const string InvalidConfiguration = nameof(InvalidConfiguration);

    /// <summary>The proxy requires authentication, and accepted no credentials (HTTP 407).</summary>
    public const string ProxyAuthenticationRequired = nameof(ProxyAuthenticationRequired);

    /// <summary>The named profile is in no configuration file.</summary>
    public const string ProfileNotFound = nameof(ProfileNotFound);

    /// <summary>No region was named anywhere.</summary>
    public const string NoRegion = nameof(NoRegion);

    /// <summary>The service isn't available in the Region, such as one that is misspelt.</summary>
    public const string InvalidRegion = nameof(InvalidRegion);

    /// <summary>What was waited for did not happen in the time given.</summary>
    public const string OperationTimeout = nameof(OperationTimeout);

    /// <summary>What was waited for can no longer happen.</summary>
    public const string WaitFailed = nameof(WaitFailed);

    /// <summary>A change that needs a stopped fleet or pool was asked for one that is not stopped.</summary>
    public const string StopNeeded = nameof(StopNeeded);

    /// <summary>A value that the service would reject, seen before anything was sent.</summary>
    public const string InvalidArgument = nameof(InvalidArgument);

    /// <summary>A file that could not be read, written, uploaded or downloaded.</summary>
    public const string TransferFailed = nameof(TransferFailed);

    /// <summary>The port that the emulator was to listen on is taken.</summary>
    public const string PortInUse = nameof(PortInUse);

    /// <summary>A file that would be written is there already.</summary>
    public const string FileExists = nameof(FileExists);

    /// <summary>No resource has the name that was asked for.</summary>
    public const string NameNotFound = nameof(NameNotFound);

    /// <summary>Several resources have the name where one was meant.</summary>
    public const string NameAmbiguous = nameof(NameAmbiguous);
}
