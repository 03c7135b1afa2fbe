using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace ForeignSdk;

/// <summary>Simulates another module that includes its own AWS SDK.</summary>
public static class ForeignCaller
{
    /// <summary>Calls an endpoint, and returns the result that the SDK reports.</summary>
    public static string Call(string endpoint)
    {
        using var client = new AmazonSecurityTokenServiceClient(
            new BasicAWSCredentials(
                "AKIAFOREIGN", "foreign"), new AmazonSecurityTokenServiceConfig { ServiceURL = endpoint, MaxErrorRetry = 0 });
        try
        {
            return client.GetCallerIdentityAsync(new GetCallerIdentityRequest()).GetAwaiter().GetResult().Arn;
        }
        catch (AmazonServiceException failure)
        {
            return $"HTTP {(int)failure.StatusCode}";
        }
    }
}
