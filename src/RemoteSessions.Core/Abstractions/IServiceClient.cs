namespace RemoteSessions.Abstractions;

/// <summary>A client that calls a service in one Region with one identity.</summary>
internal interface IServiceClient
{
    /// <summary>The Region that calls are sent to.</summary>
    string Region { get; }
}
