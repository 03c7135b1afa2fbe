namespace RemoteSessions.Abstractions;

/// <summary>A service in one Region, with one identity.</summary>
internal interface IServiceClient
{
    /// <summary>The Region that is asked.</summary>
    string Region { get; }
}
