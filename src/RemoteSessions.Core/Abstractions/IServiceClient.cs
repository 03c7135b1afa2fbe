namespace RemoteSessions.Abstractions;

/// <summary>The client of a service in one Region with one identity.</summary>
internal interface IServiceClient
{
    /// <summary>The Region that is called.</summary>
    string Region { get; }
}
