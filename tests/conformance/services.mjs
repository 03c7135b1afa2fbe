// The services that the module supports. For each service, this file exports the client from the AWS SDK for JavaScript and the information
// that the tests need.
import * as applicationAutoScalingSdk from '@aws-sdk/client-application-auto-scaling';
import * as appStreamSdk from '@aws-sdk/client-appstream';
import * as deviceFarmSdk from '@aws-sdk/client-device-farm';
import * as workSpacesSdk from '@aws-sdk/client-workspaces';
import { AwsJson1_1Protocol } from '@aws-sdk/core/protocols';
import * as applicationAutoScalingInputs from './applicationautoscaling.inputs.mjs';
import * as appStreamInputs from './appstream.inputs.mjs';
import * as deviceFarmInputs from './devicefarm.inputs.mjs';
import * as workSpacesInputs from './workspaces.inputs.mjs';

export const deviceFarm = {
  id: 'Device Farm',
  package: '@aws-sdk/client-device-farm',
  sdk: deviceFarmSdk,
  Client: deviceFarmSdk.DeviceFarm,
  ServiceException: deviceFarmSdk.DeviceFarmServiceException,
  ...deviceFarmInputs,
  region: 'us-west-2',
  regionWithout: 'eu-central-1',
  read: { operation: 'ListProjects', input: {}, member: 'projects' },
  notEmulated: { operation: 'ListDevicePools', input: { arn: 'arn:aws:devicefarm:us-west-2:123456789012:project:any' } },
};

export const appStream = {
  id: 'AppStream',
  package: '@aws-sdk/client-appstream',
  sdk: appStreamSdk,
  Client: appStreamSdk.AppStream,
  ServiceException: appStreamSdk.AppStreamServiceException,
  ...appStreamInputs,
  region: 'us-east-1',
  regionWithout: 'af-south-1',
  read: { operation: 'DescribeFleets', input: {}, member: 'Fleets' },
  notEmulated: { operation: 'DescribeAppBlocks', input: {} },
};

export const workSpaces = {
  id: 'WorkSpaces',
  package: '@aws-sdk/client-workspaces',
  sdk: workSpacesSdk,
  Client: workSpacesSdk.WorkSpaces,
  ServiceException: workSpacesSdk.WorkSpacesServiceException,
  ...workSpacesInputs,
  region: 'us-east-1',
  regionWithout: 'eu-north-1',
  read: { operation: 'DescribeWorkspacesPools', input: {}, member: 'WorkspacesPools' },
  notEmulated: { operation: 'DescribeIpGroups', input: {} },
};

export const applicationAutoScaling = {
  id: 'Application Auto Scaling',
  package: '@aws-sdk/client-application-auto-scaling',
  sdk: applicationAutoScalingSdk,
  Client: applicationAutoScalingSdk.ApplicationAutoScaling,
  ServiceException: applicationAutoScalingSdk.ApplicationAutoScalingServiceException,
  ...applicationAutoScalingInputs,
  region: 'us-east-1',
  regionWithout: 'eu-north-1',
  read: { operation: 'DescribeScalableTargets', input: { ServiceNamespace: 'appstream' }, member: 'ScalableTargets' },
  notEmulated: { operation: 'GetPredictiveScalingForecast', input: {} },
};

export const services = [deviceFarm, appStream, workSpaces, applicationAutoScaling];

/** Creates AWS's client for a service. Some versions would use CBOR by default, but the module and the emulator use JSON. */
export const createClient = (service, options) =>
  new service.Client({ region: service.region, protocol: AwsJson1_1Protocol, ...options });

export const send = (service, client, operation, input = {}, options = undefined) =>
  client.send(new service.sdk[`${operation}Command`](input), options);
